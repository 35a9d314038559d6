import type { StoredUpload } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/http/services.ts';
import { openText } from '../../platform/keys/seal.ts';
import { PARTY_KIND } from '../../published/visits/acting-party.ts';

/** Files that show for whom a party's people speak, as far as row-level security shows them to whoever asks. */
export async function proofOfParty(
  db: Kysely<Tables>,
  keys: Services['keys'],
  party: string,
): Promise<StoredUpload[]> {
  const rows = await db
    .selectFrom('file_use')
    .innerJoin('file', 'file.file', 'file_use.file')
    .innerJoin('file_key', 'file_key.file', 'file.file')
    .select(['file.file', 'name', 'type', 'bytes', 'made_at', 'wrapped', 'wrapped_by'])
    .where('thing_kind', '=', PARTY_KIND)
    .where('thing', '=', party)
    .orderBy('made_at')
    .orderBy('file.file')
    .execute();
  if (rows.length === 0) return [];
  const ring = keys.ring();
  return rows.map(({ file, name, type, bytes, made_at, ...wrapped }) => ({
    ...{ file, type, bytes, made_at: made_at.toISOString() },
    name: openText(ring.unwrap(`file/${file}`, wrapped), name, `file/${file}/name`),
  }));
}
