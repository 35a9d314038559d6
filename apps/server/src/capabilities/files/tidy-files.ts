import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';

const DAY = 86_400_000;

/** Files that go at one time. */
const AT_ONCE = 100;

/** Deletes files that nothing has named for a day. @returns how many */
export async function tidyFiles(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY);
  return withDesk(database, signIn('the program'), async ({ db }) => {
    const { numAffectedRows = 0n } = await sql`delete from file where file in (
      select file from file where made_at < ${before}
        and not exists (select from file_use where file_use.file = file.file)
      limit ${AT_ONCE} for update skip locked)`.execute(db);
    return Number(numAffectedRows);
  });
}
