import type { TokenOfParty } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { askedBy } from '../../../published/visits/acting-as.ts';
import type { PeopleServices } from '../people-services.ts';
import { placeOf } from '../sealed-person.ts';
import { toldToken } from './told-token.ts';

/**
 * Tokens that act for a party, for those who administer it; the newest first. The name of one is opened as that of its
 * maker is: for colleagues.
 *
 * @throws ProblemError `not-found` for all others
 */
export async function tokensOfParty(
  { database, keys, now }: PeopleServices,
  asking: Person,
  party: string,
): Promise<TokenOfParty[]> {
  const at = now();
  const rows = await withDesk(database, asking, async ({ db }) => {
    if (!(await administers(db, asking, party, at))) throw problem('not-found', { what: 'party' });
    return db
      .selectFrom('person_token')
      .leftJoin('person_key', 'person_key.person', 'person_token.person')
      .selectAll('person_token')
      .select(['wrapped', 'wrapped_by'])
      .where('party', '=', party)
      .orderBy('made_at', 'desc')
      .orderBy('token')
      .execute();
  });
  const ring = keys.ring();
  return rows.map(({ person, name, wrapped, wrapped_by, ...row }) => {
    const key =
      wrapped === null || wrapped_by === null
        ? undefined
        : ring.unwrap(`person/${person}`, { wrapped, wrapped_by });
    const called = key && openText(key, name, placeOf(person, `token/${row.token}`));
    return { ...toldToken(row, at), person, name: called ?? null };
  });
}

/** Whether somebody administers a party at a moment. */
export async function administers(
  db: Kysely<Tables>,
  person: Person,
  party: string,
  now: Date,
): Promise<boolean> {
  const asked = await askedBy(db, person, party, now);
  return asked.party?.standing.isAdministrator ?? false;
}
