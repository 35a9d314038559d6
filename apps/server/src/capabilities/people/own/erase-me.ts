import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { PeopleServices } from '../people-services.ts';
import { holdFreshVisit } from '../visits/hold-visit.ts';
import { requireFresh } from '../visits/require-person.ts';

const CALLER = signIn('erasing');

/** Ids that are looked for at one time. */
const AT_ONCE = 1_000;

/**
 * Erases a person. Its id is noted outside of the database, so that a backup of before brings nobody back.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`, and what is thrown before erasing
 */
export async function eraseMe(
  { database, keys, now, beforeErasing }: PeopleServices,
  person: Person,
): Promise<void> {
  requireFresh(person, now());
  await beforeErasing(person);
  await withDesk(database, CALLER, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    if (!(await erase(db, person.name, at))) throw problem('not-signed-in');
    keys.erased.note(person.name);
  });
}

/** Erases once more whoever was erased, and whom a restored backup has brought back. @returns how many there were */
export async function eraseAgain({
  database,
  keys,
  now,
}: Pick<PeopleServices, 'database' | 'keys' | 'now'>): Promise<number> {
  const all = keys.erased.all();
  let count = 0;
  for (let at = 0; at < all.length; at += AT_ONCE)
    count += await withDesk(database, CALLER, async ({ db }) => {
      const back = await db
        .selectFrom('person')
        .select('person')
        .where('person', 'in', all.slice(at, at + AT_ONCE))
        .where('erased_at', 'is', null)
        .orderBy('person')
        .execute();
      for (const { person } of back) await erase(db, person, now());
      return back.length;
    });
  return count;
}

/** Of which everything goes that is a person's. */
const OWN_TABLES = [
  'person_key',
  'credential',
  'passkey',
  'visit',
  'link',
  'person_token',
  'provider_account',
  'notice',
  'notice_told',
] as const;

/**
 * The key goes, and with it all that it sealed, and everything by which the person could be found or come in. The id
 * stays, and names nobody.
 *
 * @returns whether there was somebody
 */
async function erase(db: Kysely<Tables>, person: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('lookup')
    .where('person', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined || row.lookup === null) return false;
  for (const table of OWN_TABLES) await db.deleteFrom(table).where('person', '=', person).execute();
  await sql`delete from file where person = ${person}
    and not exists (select from file_use where file_use.file = file.file)`.execute(db);
  await db.deleteFrom('attempt').where('subject', 'like', `${row.lookup}%`).execute();
  const nothing = { lookup: null, name: null, email: null, language: null, time_zone: null };
  await db
    .updateTable('person')
    .set({ ...nothing, erased_at: now })
    .where('person', '=', person)
    .execute();
  return true;
}
