import { z } from 'zod';
import { Count, Day, DestinationCode, Instant, Measure } from '../codes.ts';

/** Why a figure was corrected. */
export const CorrectionCause = z.enum([
  /** A later file tells another value. */
  'corrected',
  /** A later file of its publisher has the figure no longer: what stands without it stands, or nothing. */
  'taken-back',
  /** After the log had said that it is no longer. */
  'told-again',
  /** The import that brought it, or took it back, was undone. */
  'undone',
]);
export type CorrectionCause = z.infer<typeof CorrectionCause>;

/**
 * Another figure stands of a day, as revised, than stood before; null is nothing. Where publishers differ the newest
 * word stands, so what one of them takes back gives way to what another still tells. The public log has one for every
 * measure that changed, in the order in which imports were entered: each begins where the one before it ended, and the
 * last one ends with what stands.
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
  /** Who tells the new value, or tells the old one no longer. */
  publisher: z.string(),
  cause: CorrectionCause,
});
export type Correction = z.infer<typeof Correction>;
