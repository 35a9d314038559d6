import type { Instant } from '@sahakarya/vocabulary';

/** What happened, with the moment that it did. */
export interface Happened<Event> {
  readonly event: Event;
  readonly at: Instant;
}
