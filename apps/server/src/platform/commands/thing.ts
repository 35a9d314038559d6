import type { Instant } from '@sahakarya/vocabulary';

/** Which thing is meant: of a kind, by its id there. */
export interface ThingRef {
  readonly kind: string;
  readonly id: string;
}

/** A thing as its last event left it. */
export interface Thing extends ThingRef {
  readonly version: number;
  /** Of its last event. */
  readonly at: Instant;
  readonly state: unknown;
}

/** As a key of maps. No kind has a space in its name. */
export function keyOf({ kind, id }: ThingRef): string {
  return `${kind} ${id}`;
}
