import type { Database } from '../database/database.ts';
import { ANYBODY } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';

/** Whether a database is an exercise, for commands that look after either kind. */
export async function isExercise(database: Database): Promise<boolean> {
  const found = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('installation').select('kind').executeTakeFirst(),
  );
  return found?.kind === 'exercise';
}
