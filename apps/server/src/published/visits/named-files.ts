import type { NamedFile } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';
import { openText } from '../../platform/keys/seal.ts';

/** Files by their ids, without their content, as far as they are seen at this desk: row-level security decides. */
export async function namedFiles(
  db: Kysely<Tables>,
  ring: Keyring,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('file')
    .innerJoin('file_key', 'file_key.file', 'file.file')
    .select(['file.file', 'name', 'type', 'bytes', 'wrapped', 'wrapped_by'])
    .where('file.file', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ file, type, bytes, ...sealed }): [string, NamedFile] => {
      const name = openText(ring.unwrap(`file/${file}`, sealed), sealed.name, `file/${file}/name`);
      return [file, { file, name, type, bytes }];
    }),
  );
}
