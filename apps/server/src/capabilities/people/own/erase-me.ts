import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { PeopleServices } from '../people-services.ts';
import { requireFresh } from '../visits/require-person.ts';

/**
 * Erases a person: the key, and with it all that it sealed, and everything by which it could be found or come in. The
 * id stays, and names nobody.
 *
 * @throws ProblemError `not-fresh`
 */
export async function eraseMe({ database, now }: PeopleServices, person: Person): Promise<void> {
  const at = now();
  requireFresh(person, at);
  await withDesk(database, signIn('erasing'), async ({ db }) => {
    const id = person.name;
    const row = await db
      .selectFrom('person')
      .select('lookup')
      .where('person', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (row === undefined || row.lookup === null) throw problem('not-signed-in');
    for (const table of ['person_key', 'credential', 'visit', 'link'] as const)
      await db.deleteFrom(table).where('person', '=', id).execute();
    await db.deleteFrom('attempt').where('subject', 'like', `${row.lookup}%`).execute();
    const nothing = { lookup: null, name: null, email: null, language: null, time_zone: null };
    await db
      .updateTable('person')
      .set({ ...nothing, erased_at: at })
      .where('person', '=', id)
      .execute();
  });
}
