import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { THE_WRITER } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';

/** How long a command that is sent again has its first answer. */
const DAYS_KEPT = 7;
const DAY = 86_400_000;

/** Answers that go at one time. */
const AT_ONCE = 10_000;

/** Deletes answers that were kept for a week. @returns how many */
export async function forgetAnswers(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAYS_KEPT * DAY);
  return withDesk(database, THE_WRITER, async ({ db }) => {
    const { numAffectedRows = 0n } = await sql`delete from command_answer where (asker, key) in (
      select asker, key from command_answer where at < ${before} limit ${AT_ONCE} for update skip locked)`.execute(
      db,
    );
    return Number(numAffectedRows);
  });
}
