import { z } from 'zod';
import { Day, Measure } from '../codes.ts';

/** What figures are of: the measures of reports, then the other tables. */
export const CONTENTS = [
  ...Measure.options,
  'doses-by-product',
  'listings',
  'production',
  'trade',
] as const satisfies readonly string[];

/** What there is of one kind of figures by one source. */
export const Content = z.object({
  what: z.enum(CONTENTS),
  source: z.string(),
  publisher: z.string(),
  licence: z.string(),
  /** The state of the data that was taken; null where each row has its own date. */
  vintage: Day.nullable(),
  /** First and last day that a figure is about; null where no row has one. */
  first_day: Day.nullable(),
  last_day: Day.nullable(),
  /** The last day of what was reported: figures after it are interpolated, or carried on. */
  last_report: Day.nullable(),
  /** Countries and territories that it has figures of; null where it goes by none. */
  destinations: z.int().nullable(),
});
export type Content = z.infer<typeof Content>;
