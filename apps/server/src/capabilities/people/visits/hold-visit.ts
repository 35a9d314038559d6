import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { requireFresh } from './require-person.ts';

/**
 * Holds a person until the transaction ends. Whoever ends visits, or changes what somebody is or signs in by, holds the
 * person before all else: so such deeds come one after the other, and each sees what the one before has done.
 *
 * @returns whether there is such a person, confirmed and not erased
 */
export async function holdPerson(db: Kysely<Tables>, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('person')
    .where('person', '=', person)
    .where('confirmed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Holds the person who asks, and looks once more for the visit: since the request was let in, its body may have dripped
 * and a password may have been worked on, and meanwhile the visit was ended, or goes on under another name after a
 * fresh sign-in. That one gives it another time, too.
 *
 * @throws ProblemError `not-signed-in`
 */
export async function holdVisit(
  db: Kysely<Tables>,
  { name, visit, freshUntil }: Person,
  now: Date,
): Promise<void> {
  const row =
    (await holdPerson(db, name)) &&
    (await db
      .selectFrom('visit')
      .select('visit')
      .where('visit', '=', visit)
      .where('person', '=', name)
      .where('fresh_until', '=', freshUntil)
      .where('until', '>', now)
      .executeTakeFirst());
  if (!row) throw problem('not-signed-in');
}

/**
 * The same for what needs a fresh sign-in.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`
 */
export async function holdFreshVisit(db: Kysely<Tables>, person: Person, now: Date): Promise<void> {
  await holdVisit(db, person, now);
  requireFresh(person, now);
}
