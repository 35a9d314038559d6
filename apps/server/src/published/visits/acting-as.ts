import {
  type ActingParty,
  type Asked,
  type PeopleOfParty,
  type PersonId,
  standingAt,
} from '@sahakarya/exchange';
import { type Instant, instant, partyKey } from '@sahakarya/vocabulary';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';

/**
 * Who asks, as the rules see it, for what a page shows as open: by the rows that the person sees. What is done, the way
 * in decides anew by the things themselves.
 */
export async function askedBy(
  db: Kysely<Tables>,
  person: Person,
  as: string | undefined,
  now: Date,
): Promise<Asked> {
  const at = instant(now.getTime());
  const by = { at, person: person.name as PersonId, isFresh: person.freshUntil > now };
  return { ...by, party: as === undefined ? undefined : await actingAs(db, by.person, as, at) };
}

async function actingAs(
  db: Kysely<Tables>,
  person: PersonId,
  as: string,
  at: Instant,
): Promise<ActingParty | undefined> {
  const row = await db
    .selectFrom('party')
    .select(['state', 'is_secretariat'])
    .where('party', '=', as)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    key: partyKey.of(as),
    isSecretariat: row.is_secretariat,
    isAdmitted: row.state === 'admitted',
    standing: standingAt(await peopleOf(db, as), person, at),
  };
}

/** The people of a party, as far as whoever asks sees them. */
export async function peopleOf(db: Kysely<Tables>, party: string): Promise<PeopleOfParty> {
  const memberships = await db.selectFrom('membership').selectAll().where('party', '=', party).execute();
  const deputies = await db.selectFrom('deputy').selectAll().where('party', '=', party).execute();
  const moment = (at: Date) => instant(at.getTime());
  return {
    people: Object.fromEntries(
      memberships.map((one) => [
        one.person,
        {
          role: one.role,
          isAdministrator: one.is_administrator,
          from: moment(one.from_at),
          ...(one.until_at === null ? {} : { until: moment(one.until_at) }),
          hasJoined: one.has_joined,
          isConfirmed: one.is_confirmed,
        },
      ]),
    ),
    deputies: deputies.map(({ deputy, of, from_at, to_at, is_confirmed }) => ({
      deputy: deputy as PersonId,
      of: of as PersonId,
      from: moment(from_at),
      to: moment(to_at),
      isConfirmed: is_confirmed,
    })),
  };
}
