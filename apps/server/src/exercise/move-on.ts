import type { Database } from '../platform/database/database.ts';
import { operator } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import { OperationFault } from '../platform/operation-fault.ts';

const DAY = 86_400_000;

/**
 * Moves the clock of an exercise on. A server that runs on it sees that within a second.
 *
 * @returns what its clock shows now
 * @throws OperationFault `is-no-exercise`
 */
export async function moveOn(database: Database, days: number, machine: Date): Promise<Date> {
  const row = await withDesk(database, operator('command line'), ({ db }) =>
    db
      .updateTable('installation')
      .set((of) => ({ ahead_ms: of('ahead_ms', '+', days * DAY) }))
      .where('kind', '=', 'exercise')
      .returning('ahead_ms')
      .executeTakeFirst(),
  );
  if (row === undefined) throw new OperationFault('is-no-exercise', {});
  return new Date(machine.getTime() + row.ahead_ms);
}
