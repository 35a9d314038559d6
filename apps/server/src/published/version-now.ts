import { SUBJECTS } from '@sahakarya/contract';
import type { Database } from '../platform/database/database.ts';
import { askedAtOnce } from '../platform/desk/asked-at-once.ts';
import type { DataVersion } from '../platform/http/services.ts';
import { SharedRead } from './shared-read.ts';

/** The versions of the data as they are now, read once for all who ask at the same time. */
export function versionNow(database: Database): DataVersion {
  const versions = new SharedRead(async () => {
    const rows = await askedAtOnce(database, 'select subject, version from data_version');
    return new Map(rows.map(({ subject, version }) => [String(subject), String(version)]));
  });
  return {
    ask: async (subjects) => {
      const now = await versions.ask();
      const asked = SUBJECTS.filter((subject) => subjects.includes(subject));
      return { subject: asked.join('+'), version: asked.map((subject) => now.get(subject)).join('+') };
    },
  };
}
