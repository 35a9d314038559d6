import type { Device } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { PeopleServices } from '../people-services.ts';
import { holdVisit } from './hold-visit.ts';

/** Where a person is signed in, at its own desk; the newest first. */
export async function devicesOf(db: Kysely<Tables>, { visit: own }: Person, now: Date): Promise<Device[]> {
  const rows = await db
    .selectFrom('visit')
    .select(['visit', 'device', 'made_at', 'seen_at', 'until'])
    .where('until', '>', now)
    .orderBy('made_at', 'desc')
    .orderBy('visit')
    .execute();
  return rows.map(({ visit, device, made_at, seen_at, until }) => ({
    visit,
    device,
    made_at: made_at.toISOString(),
    seen_at: seen_at.toISOString(),
    until: until.toISOString(),
    is_this: visit === own,
  }));
}

/**
 * Ends one visit of a person.
 *
 * @throws ProblemError `not-signed-in`; `not-found`, for those of others too
 */
export async function endVisit(
  { database, now }: PeopleServices,
  person: Person,
  visit: string,
): Promise<void> {
  const { numDeletedRows } = await withDesk(database, person, async ({ db }) => {
    await holdVisit(db, person, now());
    return db.deleteFrom('visit').where('visit', '=', visit).executeTakeFirstOrThrow();
  });
  if (numDeletedRows === 0n) throw problem('not-found', { what: 'device' });
}

/**
 * Ends all visits of a person: the person's own desk sees no others.
 *
 * @throws ProblemError `not-signed-in`
 */
export async function endAllVisits({ database, now }: PeopleServices, person: Person): Promise<void> {
  await withDesk(database, person, async ({ db }) => {
    await holdVisit(db, person, now());
    await db.deleteFrom('visit').execute();
  });
}
