import { Kysely, PostgresDialect } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.ts';
import { isWorthRepeating } from '../database/failures.ts';
import type { Tables } from '../database/tables.ts';
import type { Caller } from './caller.ts';
import { Copies } from './copies.ts';
import type { Desk } from './desk.ts';

export interface DeskOptions {
  /** Default: `repeatable read` for the public desk, so that all its queries see one state; else `read committed`. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /**
   * How often the work is done again, from its beginning, after a serialisation failure or a deadlock. Only for
   * work that does nothing outside of its desk. Default: never.
   */
  readonly repeats?: number;
  /** In place of the database's limit for one statement, in seconds. */
  readonly statementSeconds?: number;
  /** Takes the connection for long work, of which there is one, and none of those that requests share. */
  readonly isLongWork?: boolean;
}

/** Seconds that a transaction may wait for its program: an abandoned one gives its locks back. */
const IDLE_SECONDS = 60;

/** PostgreSQL rolls back at once. A connection on which it takes longer is stuck or gone, and is destroyed. */
const ROLLBACK = { text: 'rollback', query_timeout: 5_000 };

/**
 * Opens a desk, does the work at it in one transaction, and commits; rolls back when the work throws.
 * When this returns, what was written is safe on disk.
 */
export async function withDesk<Result>(
  database: Database,
  caller: Caller,
  work: (desk: Desk) => Promise<Result>,
  options: DeskOptions = {},
): Promise<Result> {
  for (let repeats = options.repeats ?? 0; ; repeats--) {
    try {
      return await onceWithDesk(database, caller, work, options);
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
  const client = await (options.isLongWork === true ? database.longWork : database.pool).connect();
  const copies = new Copies(client);
  let lost: Error | undefined;
  try {
    await begin(client, caller, options, database.statementSeconds);
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

/** What holds for the transaction alone: its limits, and who asks. Nothing stays on the connection. */
const SETTINGS = `select set_config('statement_timeout', $1, true),
  set_config('idle_in_transaction_session_timeout', $2, true),
  set_config('sahakarya.desk', $3, true),
  set_config('sahakarya.caller', $4, true)`;

/** Begins the transaction, and says in it who asks: as parameters, so that no name can be taken for a statement. */
async function begin(
  client: PoolClient,
  { kind, name }: Caller,
  options: DeskOptions,
  usualSeconds: number,
): Promise<void> {
  const isolation = options.isolation ?? (kind === 'public' ? 'repeatable read' : 'read committed');
  const milliseconds = Math.round(1000 * (options.statementSeconds ?? usualSeconds));
  await client.query(`begin isolation level ${isolation} ${kind === 'public' ? 'read only' : 'read write'}`);
  await client.query(SETTINGS, [String(milliseconds), String(1000 * IDLE_SECONDS), kind, name]);
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
