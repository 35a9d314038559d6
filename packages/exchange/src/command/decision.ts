/**
 * What a rule says to a command: what happens, in order, or everything that is wrong with it. Nothing happens by
 * halves.
 */
export type Decision<Event, Code extends string> =
  | { readonly events: readonly Event[] }
  | { readonly faults: readonly Fault<Code>[] };

/** Why a rule refuses. The text to the code is the reader's language's own. */
export interface Fault<Code extends string = string> {
  readonly code: Code;
  /** Of the field of the input that is at fault; empty where no field is. */
  readonly path: readonly (string | number)[];
  /** What the text names. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export function happens<Event>(...events: readonly Event[]): { readonly events: readonly Event[] } {
  return { events };
}

export function refused<Code extends string>(
  code: Code,
  path: readonly (string | number)[] = [],
  params?: Readonly<Record<string, string | number>>,
): { readonly faults: readonly Fault<Code>[] } {
  return { faults: [params === undefined ? { code, path } : { code, path, params }] };
}
