import type { Database } from '../database/database.ts';
import { ANYBODY } from '../desk/caller.ts';
import { withDesk } from '../desk/with-desk.ts';

/** The clock of an exercise is moved on by a command beside its server, which sees it within so many milliseconds. */
const BETWEEN_LOOKS = 1_000;

/** The time that counts in an exercise. */
export interface ExerciseClock {
  readonly now: () => Date;
  /** Looks no longer whether somebody has moved it on. */
  readonly stop: () => void;
}

/**
 * @param machine the machine's clock
 * @param failed told when nobody could look; what was known holds
 */
export async function exerciseClock(
  database: Database,
  machine: () => Date,
  failed: (error: unknown) => void,
): Promise<ExerciseClock> {
  let ahead = await aheadIn(database);
  const looking = setInterval(() => {
    aheadIn(database).then((found) => {
      ahead = found;
    }, failed);
  }, BETWEEN_LOOKS).unref();
  return { now: () => new Date(machine().getTime() + ahead), stop: () => clearInterval(looking) };
}

/** Milliseconds by which the clock of a database is before the machine's. */
export async function aheadIn(database: Database): Promise<number> {
  const { ahead_ms } = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('installation').select('ahead_ms').executeTakeFirstOrThrow(),
  );
  return ahead_ms;
}
