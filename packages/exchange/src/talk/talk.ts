import type { Instant } from '@sahakarya/vocabulary';
import type { PartyKey } from '../command/ids.ts';
import type { Words } from '../command/words.ts';

export const TALK_STATES = ['open', 'closed'] as const;
export type TalkState = (typeof TALK_STATES)[number];

/** A party in a talk: it sees what is written from one moment on, and what was written until it left. */
export interface Seat {
  readonly since: Instant;
  readonly until?: Instant;
}

/** A party that one in the talk would like to add: it comes when every party present has agreed. */
export interface Addition {
  readonly agreed: readonly PartyKey[];
  /** When nobody's agreement counts any more. */
  readonly until: Instant;
}

/** Somebody who may read a talk and do nothing in it. */
export interface Auditor {
  readonly party: PartyKey;
  /** By whom it was named. */
  readonly namedBy: PartyKey;
  readonly until: Instant;
}

/** Two or more parties talk: seen by them alone, as is that they do. Messages are things of their own. */
export interface Talk {
  readonly state: TalkState;
  readonly subject: Words;
  readonly parties: Readonly<Record<PartyKey, Seat>>;
  readonly additions: Readonly<Record<PartyKey, Addition>>;
  readonly auditors: readonly Auditor[];
}

/** Parties that are in a talk now. */
export function present({ parties }: Pick<Talk, 'parties'>): readonly string[] {
  return Object.entries(parties)
    .filter(([, { until }]) => until === undefined)
    .map(([key]) => key);
}

export function isPresent({ parties }: Pick<Talk, 'parties'>, key: PartyKey): boolean {
  const seat = parties[key];
  return seat !== undefined && seat.until === undefined;
}
