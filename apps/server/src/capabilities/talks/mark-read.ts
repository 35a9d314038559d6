import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';

/**
 * Keeps up to when a person has read a talk. It never goes back, nor beyond now.
 *
 * @throws ProblemError `not-found` for whoever isn't in it
 */
export async function markRead(
  database: Database,
  person: Person,
  talk: string,
  until: Date,
  now: Date,
): Promise<Date> {
  return withDesk(database, person, async ({ db }) => {
    const found = await db.selectFrom('talk').select('talk').where('talk', '=', talk).executeTakeFirst();
    if (found === undefined) throw problem('not-found', { what: 'talk' });
    const upTo = until < now ? until : now;
    const { rows } = await sql<{ until: Date }>`
      insert into talk_read (talk, person, until) values (${talk}, ${person.name}, ${upTo})
      on conflict (talk, person) do update set until = greatest(talk_read.until, excluded.until)
      returning until`.execute(db);
    return rows[0]?.until ?? upTo;
  });
}
