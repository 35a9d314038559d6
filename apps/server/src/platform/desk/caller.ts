/** On whose behalf work is done at a desk. Row-level security goes by its kind. */
export type Caller = NamedCaller | Person;

interface NamedCaller {
  /**
   * `public` reads what everybody may see, `operator` reads and writes it; `sign-in` finds out who somebody is, and
   * alone sees what that takes; `writer` records what commands have led to; `worker` takes jobs and finishes them.
   */
  readonly kind: 'public' | 'operator' | 'sign-in' | 'writer' | 'worker';
  /** What is written down with a deed: a token's name, `command line`, or `anybody`. */
  readonly name: string;
}

/** Whoever is signed in, or asks by a token: sees and changes what is this person's own. */
export interface Person {
  readonly kind: 'person';
  /** The person's id. */
  readonly name: string;
  /** The visit in which it asks; in its place a token's id, so that nothing that looks for a visit finds one. */
  readonly visit: string;
  /** Until when it counts as freshly signed in; by a token never. */
  readonly freshUntil: Date;
  /** Undefined in a visit. */
  readonly byToken?: TokenInHand;
  /** Of a visit by the identity provider of a party: for that one alone it acts. */
  readonly byProvider?: { readonly party: string };
}

/** A token of a person, as far as it narrows what its maker may. */
export interface TokenInHand {
  readonly token: string;
  /** For which alone it acts; undefined: for none. */
  readonly party: string | undefined;
}

/**
 * How far a person is narrowed who asks by a token, or in a visit by a party's provider.
 *
 * @returns undefined for whoever acts for any of their own parties; a party of undefined for whoever acts for none
 */
export function narrowedTo({
  byToken,
  byProvider,
}: Person): { readonly party: string | undefined } | undefined {
  return byToken ?? byProvider;
}

/** Whoever reads what everybody may see. */
export const ANYBODY: Caller = { kind: 'public', name: 'anybody' };

/** What the program does by itself: it loads the reference data and makes plans of the worlds. */
export const THE_PROGRAM: Caller = { kind: 'operator', name: 'the program' };

/** Writes what commands have led to, behind the rules that decided it. */
export const THE_WRITER: Caller = { kind: 'writer', name: 'the writer' };

/** Takes jobs and finishes them: of what they are about it sees nothing. */
export const THE_WORKER: Caller = { kind: 'worker', name: 'the worker' };

export function operator(name: string): Caller {
  return { kind: 'operator', name };
}

/** Who finds out who somebody is: what everybody asks who isn't known yet, and the command line. */
export function signIn(name: string): Caller {
  return { kind: 'sign-in', name };
}
