import { SUBJECTS } from '@sahakarya/contract';
import type { Database } from '../platform/database/database.ts';
import { ANYBODY } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import type { DataVersion } from '../platform/http/services.ts';
import { SharedRead } from './shared-read.ts';

/** The versions of the data as they are now, read once for all who ask at the same time. */
export function versionNow(database: Database): DataVersion {
  const versions = new SharedRead(async () => {
    const rows = await withDesk(database, ANYBODY, ({ db }) =>
      db.selectFrom('data_version').select(['subject', 'version']).execute(),
    );
    return new Map(rows.map(({ subject, version }) => [subject, version]));
  });
  return {
    ask: async (subjects) => {
      const now = await versions.ask();
      const asked = SUBJECTS.filter((subject) => subjects.includes(subject));
      return { subject: asked.join('+'), version: asked.map((subject) => now.get(subject)).join('+') };
    },
  };
}
