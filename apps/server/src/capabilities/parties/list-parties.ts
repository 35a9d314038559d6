import type { ListedParty, OwnParty, PartyKind } from '@sahakarya/contract';
import type { Activity } from '@sahakarya/exchange';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/database.ts';
import type { Caller, Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';

export interface PartyFilter {
  readonly kind?: z.output<typeof PartyKind> | undefined;
  readonly does?: Activity | undefined;
  readonly state?: 'asked' | 'admitted' | 'suspended' | 'left' | undefined;
}

/** The directory, by name; who asks for a seat is seen by the secretariat and by themselves. */
export async function listParties(
  database: Database,
  caller: Caller,
  { kind, does, state }: PartyFilter,
): Promise<z.output<typeof ListedParty>[]> {
  const rows = await withDesk(database, caller, ({ db }) => {
    let query = db
      .selectFrom('party')
      .select(['party', 'kind', 'name', 'does', 'state', 'is_secretariat', 'since'])
      .where('state', '=', state ?? 'admitted');
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (does !== undefined) query = query.where(sql<boolean>`${does} = any (does)`);
    return query.orderBy('name').orderBy('party').execute();
  });
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** As `leaveAll` finds it, before somebody is erased. */
function administersAlone() {
  return sql<boolean>`membership.is_administrator and has_joined and until_at is null
    and state in ('admitted', 'suspended') and not exists (
      select from membership as other
      where other.party = membership.party and other.person <> membership.person
        and other.is_administrator and other.has_joined and other.until_at is null)`.as('administers_alone');
}

/** Parties to which a person belongs, or is invited. */
export async function ownParties(database: Database, person: Person): Promise<z.output<typeof OwnParty>[]> {
  const rows = await withDesk(database, person, ({ db }) =>
    db
      .selectFrom('membership')
      .innerJoin('party', 'party.party', 'membership.party')
      .selectAll('membership')
      .select(['name', 'kind', 'state', 'is_secretariat', 'version', administersAlone()])
      .where('person', '=', person.name)
      .orderBy('name')
      .orderBy('membership.party')
      .execute(),
  );
  return rows.map(({ person: _, from_at, until_at, ...row }) => ({
    ...row,
    from: from_at.toISOString(),
    until: until_at?.toISOString() ?? null,
  }));
}
