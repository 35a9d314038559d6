import { escapeLiteral } from 'pg';
import type { Caller } from './caller.ts';

export interface Beginning {
  /** Default: `repeatable read` for the public desk, so that all its queries see one state; else `read committed`. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** The database's limit for one statement, in seconds. */
  readonly seconds: number;
  /** In its place, in seconds. */
  readonly statementSeconds?: number;
}

/** Seconds that a transaction may wait for its program: an abandoned one gives its locks back. */
const IDLE_SECONDS = 60;

/**
 * Begins a transaction, and says what holds for it alone: its limits, and who asks. Nothing stays on the connection.
 * All in one message, since each costs a public read a twentieth of its time; so a name is written as a literal, which
 * can't be taken for a statement.
 */
export function beginning({ kind, name }: Caller, options: Beginning): string {
  const isolation = options.isolation ?? (kind === 'public' ? 'repeatable read' : 'read committed');
  const settings = {
    statement_timeout: String(Math.round(1000 * (options.statementSeconds ?? options.seconds))),
    idle_in_transaction_session_timeout: String(1000 * IDLE_SECONDS),
    'sahakarya.desk': kind,
    'sahakarya.caller': name,
  };
  const set = Object.entries(settings).map(([key, value]) => `set local ${key} = ${escapeLiteral(value)}`);
  return `begin isolation level ${isolation} ${kind === 'public' ? 'read only' : 'read write'}; ${set.join('; ')}`;
}
