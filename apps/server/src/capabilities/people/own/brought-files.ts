import type { StoredUpload } from '@sahakarya/contract';
import type { Database } from '../../../platform/database/database.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText } from '../../../platform/keys/seal.ts';

/** Files that a person has brought, the oldest first. */
export async function broughtFiles(database: Database, keys: Keys, person: Person): Promise<StoredUpload[]> {
  const rows = await withDesk(database, person, ({ db }) =>
    db
      .selectFrom('file')
      .innerJoin('file_key', 'file_key.file', 'file.file')
      .select(['file.file', 'name', 'type', 'bytes', 'made_at', 'wrapped', 'wrapped_by'])
      .where('person', '=', person.name)
      .orderBy('file.file')
      .execute(),
  );
  const ring = keys.ring();
  return rows.map(({ file, name, type, bytes, made_at, ...wrapped }) => ({
    ...{ file, type, bytes, made_at: made_at.toISOString() },
    name: openText(ring.unwrap(`file/${file}`, wrapped), name, `file/${file}/name`),
  }));
}
