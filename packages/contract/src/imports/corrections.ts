import { z } from 'zod';
import { Count, Day, DestinationCode, Instant, Measure } from '../codes.ts';

/**
 * A figure that was told anew with another value; null is nothing: its source takes the figure back, or tells again
 * what it had taken back. The public log has one for every measure that changed.
 */
export const Correction = z.object({
  /** When it was entered here. */
  at: Instant,
  destination: DestinationCode,
  /** The day that the figure is about. */
  day: Day,
  measure: Measure,
  before: Count,
  after: Count,
  /** The day on which the new value was known. */
  known_on: Day,
  source: z.string(),
  /** The import that brought it, or the undoing of one. */
  import: z.uuid(),
});
export type Correction = z.infer<typeof Correction>;
