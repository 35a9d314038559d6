import type { PersonToken } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { placeOf } from '../sealed-person.ts';
import { toldToken } from './told-token.ts';

/** A person's tokens, at their own desk or at that of signing in; the newest first. */
export async function tokensOfPerson(
  db: Kysely<Tables>,
  { person, key }: { readonly person: string; readonly key: Buffer },
  now: Date,
): Promise<PersonToken[]> {
  const rows = await db
    .selectFrom('person_token')
    .selectAll()
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .orderBy('token')
    .execute();
  return rows.map((row) => ({
    ...toldToken(row, now),
    name: openText(key, row.name, placeOf(person, `token/${row.token}`)),
    party: row.party,
  }));
}
