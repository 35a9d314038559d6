import { z } from 'zod';
import { About } from '../about.ts';
import { Count, Day, DestinationCode, IncomeGroup, Rate, Reading } from '../codes.ts';
import { Destination } from '../reference-data/destinations.ts';
import { DestinationCoverage, GroupBreak, GroupCoverage, Published } from './coverage.ts';

/**
 * A group's share of all people and of all doses, in per cent with two decimals; both are of classified groups and
 * `none`.
 */
export const Share = z.object({
  income_group: IncomeGroup,
  people_percent: z.number(),
  /** Null where nobody of the group has reported. */
  doses_percent: z.number().nullable(),
});
export type Share = z.infer<typeof Share>;

export const Indicators = z.object({
  day: Day,
  reading: Reading,
  published: Published,
  /** Null where nobody has reported by the day. */
  doses: Count,
  population: z.int(),
  doses_per_100: Rate,
  /** Of the people of all that ever reported doses, the share whose last report is at most eight weeks old. */
  doses_fresh_percent: z.number().min(0).max(100).nullable(),
  /** Of all people, the share whose country has ever reported doses. */
  doses_basis_percent: z.number().min(0).max(100),
  shares: z.array(Share),
  /** Destinations without any report by the day, to be named. */
  without_report: z.array(DestinationCode),
});
export type Indicators = z.infer<typeof Indicators>;

/** All that the first screen shows, in one answer. */
export const Observatory = z.object({
  reading: Reading,
  published: Published,
  /** The readings of the day that differ. Where it is one alone, both questions have the same answer. */
  readings: z.array(Reading),
  /**
   * The first day and the last of a report that stands, or on which it became known. Later ones can be asked for while
   * more was known, which was undone or taken back since.
   */
  first_day: Day,
  last_day: Day,
  /**
   * What is shown to whoever asks for no day: the newest one where imports reach beyond the reference data, else the
   * day of their story.
   */
  opening_day: Day,
  /**
   * In the newest week in which reports of at most eight weeks before cover 80 % of the people of those that ever
   * reported: the day by which these were there, and the reading that has it. Single rows may reach to `last_day`.
   */
  latest: z.object({ day: Day, reading: Reading }),
  indicators: Indicators,
  /** The groups on the day. */
  groups: z.array(GroupCoverage),
  /** The groups at the end of each week up to the day, and on the day. */
  series: z.array(GroupCoverage),
  /** Where the lines of `series` break, and those of the weeks after the day. */
  breaks: z.array(GroupBreak),
  destinations: z.array(Destination),
  coverage: z.array(DestinationCoverage),
  about: About,
});
export type Observatory = z.infer<typeof Observatory>;
