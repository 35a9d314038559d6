import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.ts';
import { isWorthRepeating } from '../database/failures.ts';
import { lend } from '../database/lost-connections.ts';
import type { Tables } from '../database/tables.ts';
import { type Beginning, beginning, naming } from './beginning.ts';
import type { Caller } from './caller.ts';
import { Copies } from './copies.ts';
import type { Desk } from './desk.ts';

export interface DeskOptions extends Omit<Beginning, 'seconds'> {
  /**
   * How often the work is done again, from its beginning, after a serialisation failure or a deadlock. Only for
   * work that does nothing outside of its desk. Default: never.
   */
  readonly repeats?: number;
  /** Takes the connection for long work, of which there is one, and none of those that requests share. */
  readonly isLongWork?: boolean;
  /** Writes much: waits for its turn before it takes a connection. Others would wait for it with theirs. */
  readonly takesTurn?: boolean;
}

/** Writers are one crowd, whoever sends them. */
const ONE_CROWD = '';

/** PostgreSQL rolls back at once. A connection on which it takes longer is stuck or gone, and is destroyed. */
const ROLLBACK = { text: 'rollback', query_timeout: 5_000 };

/**
 * Opens a desk, does the work at it in one transaction, and commits; rolls back when the work throws.
 * When this returns, what was written is safe on disk.
 *
 * @throws NoTurn where too many wait for theirs
 */
export async function withDesk<Result>(
  database: Database,
  caller: Caller,
  work: (desk: Desk) => Promise<Result>,
  options: DeskOptions = {},
): Promise<Result> {
  const { takesTurn = false, ...once } = options;
  if (takesTurn)
    return await database.writers.take(ONE_CROWD, 1, () => withDesk(database, caller, work, once));
  for (let repeats = options.repeats ?? 0; ; repeats--) {
    try {
      return await onceWithDesk(database, caller, work, once);
    } catch (error) {
      if (repeats <= 0 || !isWorthRepeating(error)) throw error;
    }
  }
}

async function onceWithDesk<Result>(
  database: Database,
  caller: Caller,
  work: (desk: Desk) => Promise<Result>,
  options: DeskOptions,
): Promise<Result> {
  const client = await lend(options.isLongWork === true ? database.longWork : database.pool);
  const copies = new Copies(client);
  let lost: Error | undefined;
  try {
    await client.query(beginning(caller, { seconds: database.statementSeconds, ...options }));
    const named = naming(caller);
    if (named !== undefined) await client.query(named.text, [...named.values]);
    const result = await work(deskOf(client, caller, copies));
    if (!copies.areDone) throw new Error('a COPY was not brought to its end');
    // After an error that the work swallowed, PostgreSQL answers a commit with a rollback, and without an error.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    return result;
  } catch (error) {
    lost = copies.areDone ? await rollBack(client) : errorOf(error);
    throw error;
  } finally {
    // With an error, it is destroyed at once, whatever runs on it.
    client.release(lost);
  }
}

/** @returns what went wrong */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  return client.query(ROLLBACK).then(() => undefined, errorOf);
}

function errorOf(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure));
}

function deskOf(client: PoolClient, caller: Caller, copies: Copies): Desk {
  return {
    caller,
    db: queriesOn(client),
    copyIn: (statement, chunks) => copies.copyIn(statement, chunks),
    copyOut: (statement) => copies.copyOut(statement),
  };
}

/** Queries on the connection of the transaction; it stays with the desk whatever the queries do. */
function queriesOn(client: PoolClient): Kysely<Tables> {
  const query: PoolClient['query'] = client.query.bind(client);
  const lent = { query, release: () => undefined };
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } }),
  });
}
