import { Client, type ClientConfig } from 'pg';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

export interface LockedTable {
  /** Waits until a statement waits for the table. */
  readonly waitedFor: () => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Holds a table, as a long change of it does: every statement on it waits until it is released, or the test ends. */
export async function lockTable(owner: ClientConfig, table: string): Promise<LockedTable> {
  const client = new Client(owner);
  // The database may be stopped before the lock is released.
  client.on('error', () => undefined);
  let released: Promise<void> | undefined;
  const release = () => {
    released ??= client.end();
    return released;
  };
  onTestFinished(release);
  await client.connect();
  await client.query(`begin; lock table ${client.escapeIdentifier(table)} in access exclusive mode`);
  return {
    release,
    waitedFor: () =>
      until(async () => {
        const { rowCount } = await client.query(
          'select from pg_locks where relation = $1::regclass and not granted',
          [table],
        );
        return rowCount !== null && rowCount > 0;
      }),
  };
}
