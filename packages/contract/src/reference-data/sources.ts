import { z } from 'zod';
import { Day } from '../codes.ts';

/** Where figures come from, and on what terms. */
export const Source = z.object({
  source: z.string().meta({ example: 'owid-2021-10-25' }),
  title: z.string(),
  publisher: z.string(),
  /** SPDX name or the licence's own: `CC-BY-4.0`. */
  licence: z.string(),
  url: z.string().nullable(),
  /** The state of the data that was taken. */
  vintage: Day.nullable(),
  /** The day of which it tells what was known; null where it tells of none. */
  snapshot: Day.nullable(),
  note: z.string(),
});
export type Source = z.infer<typeof Source>;
