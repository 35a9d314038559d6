import type { ClientBase, Pool, PoolClient } from 'pg';

/**
 * What ended connections of the database, or kept them from being made. Files, and sockets of all kinds, fail with the
 * same codes: by these alone, a file that is missing would be taken for a database that is gone.
 */
const LOSSES = new WeakSet<Error>();

/** Notes what ends a connection: whatever it is asked then fails with the same error. */
export function noteLosses(client: Pick<ClientBase, 'on'>): void {
  // It can break between two queries, too: whoever holds it learns of that at the next one.
  client.on('error', (error) => LOSSES.add(error));
}

/** @throws what keeps it from being made, noted */
export async function noted<Result>(connecting: Promise<Result>): Promise<Result> {
  try {
    return await connecting;
  } catch (error) {
    if (error instanceof Error) LOSSES.add(error);
    throw error;
  }
}

/** A connection of a pool. */
export async function lend(pool: Pool): Promise<PoolClient> {
  return await noted(pool.connect());
}

/** Whether an error is that of a connection of the database. */
export function isLoss(error: unknown): boolean {
  return error instanceof Error && LOSSES.has(error);
}
