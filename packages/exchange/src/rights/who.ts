import type { Role } from './roles.ts';

/**
 * What the caller's party is to a thing.
 *
 * - `anyone`: nothing has to be.
 * - `participant`: any admitted party.
 * - `owner`: the party whose it is, or that it is.
 * - `member`: one of the parties of the matter.
 * - `secretariat`: the one that convenes.
 * - `self`: the person whom it is about, whatever the party.
 * - `operator`: whoever runs the platform, at its command line.
 */
export const RELATIONS = [
  'anyone',
  'participant',
  'owner',
  'member',
  'secretariat',
  'self',
  'operator',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Somebody who may: of a party that stands so to the thing, and of at least that role there. */
export interface Who {
  readonly relation: Relation;
  /** `person`: signed in, no more. An administrator is one beside any role, and has none of its rights by that. */
  readonly role: 'person' | Role | 'administrator';
  /** Also while the party is suspended: what begins nothing. */
  readonly alsoSuspended?: true;
  /** Signed in anew at most five minutes ago. */
  readonly isFresh?: true;
}

/** A row of a thing's table: from which states a verb leads to which, and who may. */
export interface VerbRow<State extends string> {
  /** `none`: there is no such thing yet. */
  readonly from: readonly (State | 'none')[];
  /** Undefined: the state stays. */
  readonly to?: State;
  readonly who: readonly Who[];
}
