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
 * Begins a transaction, and says what holds for it alone: its limits and its desk. Nothing stays on the connection. All
 * in one message, since each costs a public read a twentieth of its time: so it has words and numbers of ours alone,
 * and nothing that came from elsewhere. Who asks is said by `naming`.
 */
export function beginning(kind: Caller['kind'], options: Beginning): string {
  const isolation = options.isolation ?? (kind === 'public' ? 'repeatable read' : 'read committed');
  const settings = {
    statement_timeout: Math.round(1000 * (options.statementSeconds ?? options.seconds)),
    idle_in_transaction_session_timeout: 1000 * IDLE_SECONDS,
    'sahakarya.desk': kind,
  };
  const set = Object.entries(settings).map(([key, value]) => `set local ${key} = '${value}'`);
  return `begin isolation level ${isolation} ${kind === 'public' ? 'read only' : 'read write'}; ${set.join('; ')}`;
}

/** Says in a transaction that has begun who asks. */
export function naming({ kind, name }: Caller): { readonly text: string; readonly values: string[] } {
  const person = kind === 'person' ? name : '';
  return {
    text: "select set_config('sahakarya.caller', $1, true), set_config('sahakarya.person', $2, true)",
    values: [name, person],
  };
}
