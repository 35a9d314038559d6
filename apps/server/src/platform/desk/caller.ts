/** On whose behalf work is done at a desk. */
export interface Caller {
  /**
   * What row-level security goes by: `public` reads what everybody may see, `operator` reads and writes what isn't
   * parties', `writer` records what has been decided.
   */
  readonly kind: 'public' | 'operator' | 'writer';
  /** What is written down with a deed: a token's name, `command line`, or `anybody`. */
  readonly name: string;
}

/** Whoever reads what everybody may see. */
export const ANYBODY: Caller = { kind: 'public', name: 'anybody' };

/** What the program does by itself: it loads the reference data and makes plans of the worlds. */
export const THE_PROGRAM: Caller = { kind: 'operator', name: 'the program' };

/** Writes what commands have led to, behind the rules that decided it. */
export const THE_WRITER: Caller = { kind: 'writer', name: 'the writer' };

export function operator(name: string): Caller {
  return { kind: 'operator', name };
}
