import type { Pool, QueryResult } from 'pg';
import { lend } from '../database/lost-connections.ts';
import { beginning } from '../desk/beginning.ts';
import { THE_WORKER } from '../desk/caller.ts';

/** Seconds that a statement may take. */
const SECONDS = 10;

/**
 * Runs what pg-boss asks, each time at the worker's desk. What it has several statements for begins and ends a
 * transaction itself: ours has said at which desk it works, and its end is ours.
 */
export async function atWorkersDesk(
  pool: Pool,
  text: string,
  values: readonly unknown[],
): Promise<QueryResult> {
  const client = await lend(pool);
  let failure: Error | undefined;
  try {
    await client.query(beginning(THE_WORKER, { seconds: SECONDS }));
    const result = await client.query(text, [...values]);
    await client.query('commit');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // After a failure nobody knows how it stands with the connection: another one is made.
    client.release(failure);
  }
}
