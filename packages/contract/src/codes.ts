import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { z } from 'zod';

/** A destination's key: ISO 3166-1 alpha-3 for countries, `XKX` for Kosovo. */
export const DestinationCode = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9_-]{1,31}$/)
  .meta({ description: 'ISO 3166-1 alpha-3 code, or a custom one such as XKX', example: 'IND' });
export type DestinationCode = z.infer<typeof DestinationCode>;

/** World Bank income group; `none` where a destination isn't classified. Belongs to a fiscal year. */
export const IncomeGroup = z.enum(GROUP_ORDER);
export type IncomeGroup = z.infer<typeof IncomeGroup>;

/** The calendar that ISO 8601 counts by has a year 0000, and the database has none. */
const hasYear = (text: string) => !text.startsWith('0000');

/** A day of the calendar, ISO 8601. */
export const Day = z.iso
  .date()
  .refine(hasYear, 'Give a day from 0001-01-01 on')
  .meta({ example: '2021-08-04' });
export type Day = z.infer<typeof Day>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime({ precision: 3 }).refine(hasYear);

/**
 * `known`: by the reports that were there on the day asked for, where that is known; else by the data set as it was
 * published, and the answer says so (`published`). `revised`: by the newest revision of every report.
 */
export const Reading = z.enum(['known', 'revised']);
export type Reading = z.infer<typeof Reading>;

/** What is counted: doses of any kind; people with a first dose; people with a full course; booster doses. */
export const Measure = z.enum(['doses', 'people', 'full', 'boosters']);
export type Measure = z.infer<typeof Measure>;

/** Doses or people: whole, never negative; null where nothing was reported, which isn't zero. */
export const Count = z.int().nonnegative().nullable();
/** Per 100 people, four decimals, half up; null where the count is. */
export const Rate = z.number().nonnegative().nullable();
