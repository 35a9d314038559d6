import { ANYBODY, type Caller, narrowedTo } from './caller.ts';

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

/** No party is called so. */
const FOR_NONE = '-';

/** Of such characters no statement is made: a name of them alone stands as it is in one. */
const PLAIN = /^[\w -]*$/;

/**
 * Begins a transaction, and says what holds for it alone: its limits, its desk, and who asks. Nothing stays on the
 * connection. All in one message, since each costs a public read a twentieth of its time: so it has words and numbers
 * of ours alone, and of what came from elsewhere only a name that is plain. Another name is said by `naming`.
 */
export function beginning(caller: Caller, options: Beginning): string {
  const { kind } = caller;
  const isolation = options.isolation ?? (kind === 'public' ? 'repeatable read' : 'read committed');
  const settings = {
    statement_timeout: Math.round(1000 * (options.statementSeconds ?? options.seconds)),
    idle_in_transaction_session_timeout: 1000 * IDLE_SECONDS,
    'sahakarya.desk': kind,
    ...(caller !== ANYBODY && isPlain(caller) ? namesOf(caller) : {}),
  };
  const set = Object.entries(settings).map(([key, value]) => `set local ${key} = '${value}'`);
  return `begin isolation level ${isolation} ${kind === 'public' ? 'read only' : 'read write'}; ${set.join('; ')}`;
}

/** Says in a transaction that has begun who asks, where its beginning has not. */
export function naming(
  caller: Caller,
): { readonly text: string; readonly values: readonly string[] } | undefined {
  if (caller === ANYBODY || isPlain(caller)) return undefined;
  const names = Object.entries(namesOf(caller));
  return {
    text: `select ${names.map(([key], at) => `set_config('${key}', $${at + 1}, true)`).join(', ')}`,
    values: names.map(([, value]) => value),
  };
}

function isPlain(caller: Caller): boolean {
  return Object.values(namesOf(caller)).every((name) => PLAIN.test(name));
}

function namesOf(caller: Caller): Readonly<Record<string, string>> {
  const { kind, name } = caller;
  const narrowed = kind === 'person' ? narrowedTo(caller) : undefined;
  return {
    'sahakarya.caller': name,
    'sahakarya.person': kind === 'person' ? name : '',
    ...(narrowed === undefined ? {} : { 'sahakarya.acts_only_for': narrowed.party ?? FOR_NONE }),
  };
}
