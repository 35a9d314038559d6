import type { Talk } from '@sahakarya/contract';

/** A talk as a party sees it, and what others are called. */
export interface TalkOf {
  readonly talk: Talk;
  readonly as: string;
  readonly nameOf: (party: string) => string;
}
