import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { narrowedTo, type Person } from '../../platform/desk/caller.ts';

export interface ReadersParty {
  readonly party: string;
  readonly is_secretariat: boolean;
}

/**
 * Parties to which somebody belongs now: who was invited and has not come, and whose appointment is over, reads
 * nothing. By a token, and in a visit by a provider, it is read as their party alone.
 *
 * @param as the party as which it is read; left out: any of one's own
 */
export async function readersParties(
  db: Kysely<Tables>,
  person: Person,
  as: string | undefined,
  now: Date,
): Promise<readonly ReadersParty[]> {
  const narrowed = narrowedTo(person);
  if (narrowed !== undefined && narrowed.party === undefined) return [];
  const only = as ?? narrowed?.party;
  const query = db
    .selectFrom('membership')
    .innerJoin('party', 'party.party', 'membership.party')
    .select(['party.party', 'is_secretariat'])
    .where('person', '=', person.name)
    .where('has_joined', '=', true)
    .where('from_at', '<=', now)
    .where(({ or, eb }) => or([eb('until_at', 'is', null), eb('until_at', '>', now)]));
  return (only === undefined ? query : query.where('party.party', '=', only)).execute();
}
