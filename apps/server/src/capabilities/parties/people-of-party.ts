import { type Colleague, comparedEmail } from '@sahakarya/contract';
import type { z } from 'zod';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { openText } from '../../platform/keys/seal.ts';
import { idOfInvited } from './invited-person.ts';
import type { PeopleOfParties } from './people-of-parties.ts';

/**
 * The people of a party. Whoever was invited and has not come is told by an id of the invitation's own and the address
 * as addresses are compared, as long as the invitation is good, without a name: whether an address has an account is
 * nobody's business.
 *
 * @throws ProblemError `not-found` where whoever asks sees none of them
 */
export async function peopleOfParty(
  {
    database,
    keys,
    people,
  }: Pick<Services, 'database' | 'keys'> & { readonly people: Pick<PeopleOfParties, 'invitedNow'> },
  person: Person,
  party: string,
): Promise<z.output<typeof Colleague>[]> {
  const { rows, deputies } = await withDesk(database, person, async ({ db }) => ({
    rows: await db
      .selectFrom('membership')
      .leftJoin('person', 'person.person', 'membership.person')
      .leftJoin('person_key', 'person_key.person', 'membership.person')
      .selectAll('membership')
      .select(['name', 'email', 'wrapped', 'wrapped_by'])
      .where('party', '=', party)
      .orderBy('has_joined', 'desc')
      .orderBy('from_at')
      .orderBy('membership.person')
      .execute(),
    deputies: await db
      .selectFrom('deputy')
      .selectAll()
      .where('party', '=', party)
      .orderBy('from_at')
      .execute(),
  }));
  if (rows.length === 0) throw problem('not-found', { what: 'party' });
  const invited = rows.every(({ has_joined }) => has_joined) ? new Set() : await people.invitedNow(party);
  const ring = keys.ring();
  return rows.map(({ party: _, from_at, until_at, name, email, wrapped, wrapped_by, ...row }) => {
    const key =
      wrapped === null || wrapped_by === null
        ? undefined
        : ring.unwrap(`person/${row.person}`, { wrapped, wrapped_by });
    const opened = (sealed: Buffer | null, what: 'name' | 'email') =>
      key === undefined || sealed === null ? null : openText(key, sealed, `person/${row.person}/${what}`);
    const mayKnow = row.has_joined || row.person === person.name;
    const address = mayKnow || invited.has(row.person) ? opened(email, 'email') : null;
    return {
      ...row,
      person: mayKnow ? row.person : idOfInvited(ring, party, row.person),
      from: from_at.toISOString(),
      until: until_at?.toISOString() ?? null,
      name: row.has_joined ? opened(name, 'name') : null,
      email: address === null || mayKnow ? address : comparedEmail(address),
      deputises: deputies
        .filter(({ deputy }) => deputy === row.person)
        .map(({ of, from_at: from, to_at: to, is_confirmed }) => ({
          ...{ of, from: from.toISOString(), to: to.toISOString(), is_confirmed },
        })),
    };
  });
}
