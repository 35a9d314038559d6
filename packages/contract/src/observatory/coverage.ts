import { z } from 'zod';
import { Count, Day, DestinationCode, IncomeGroup, Measure, Rate, Reading } from '../codes.ts';

/**
 * The day on which figures were published, where they are those of the data set then: nobody knows what was known on
 * their own day, and nothing has revised them since. Null where they are as known that day, or as revised.
 */
export const Published = Day.nullable();

/** What was given by a day, and per 100 people; null where nobody has reported it: not known, and never 0. */
const FIGURES = {
  doses: Count,
  people: Count,
  full: Count,
  boosters: Count,
  doses_per_100: Rate,
  people_per_100: Rate,
  full_per_100: Rate,
  boosters_per_100: Rate,
};

/** What a destination had given by a day: for each measure its last report on or before it. */
export const DestinationCoverage = z.object({
  destination: DestinationCode,
  /** The day that the last report of doses is about; null where there was none. The other measures have their own. */
  reported: Day.nullable(),
  people_reported: Day.nullable(),
  full_reported: Day.nullable(),
  boosters_reported: Day.nullable(),
  ...FIGURES,
  /** Measures whose last report is older than eight weeks: their figures are of then, and not of the day. */
  old: z.array(Measure),
  /** Measures whose figure is no report: interpolated between two, or the last one carried on. */
  filled: z.array(Measure),
  published: Published,
});
export type DestinationCoverage = z.infer<typeof DestinationCoverage>;

/** The day of each measure's last report, by the names that rows give it. */
export const REPORTED_FIELD = {
  doses: 'reported',
  people: 'people_reported',
  full: 'full_reported',
  boosters: 'boosters_reported',
} as const satisfies Record<Measure, keyof DestinationCoverage>;

/**
 * Whom a group's figure rests on: of the people of members that ever reported it, the share, in per cent with two
 * decimals, whose last report is at most eight weeks old; null where none has. What was filled in is no report.
 */
const FreshPercent = z.number().min(0).max(100).nullable();

/**
 * How much of a group its figure can tell of: of the people of all members, the share, in per cent with two decimals,
 * whose country has ever reported it. The others count among the people that rates divide by, and in no share of fresh
 * reports.
 */
const BasisPercent = z.number().min(0).max(100);

/** A destination on a week's last day. */
export const DestinationWeek = DestinationCoverage.extend({ day: Day });
export type DestinationWeek = z.infer<typeof DestinationWeek>;

/** What a group had given by a week's last day. Rates divide by the people of all its destinations. */
export const GroupCoverage = z.object({
  /** A Sunday, the last day of which there are figures, or the day asked for. */
  day: Day,
  income_group: IncomeGroup,
  destinations: z.int(),
  /** Destinations with a report by then. The others count among the people. */
  reporting: z.int(),
  population: z.int(),
  ...FIGURES,
  doses_fresh_percent: FreshPercent,
  people_fresh_percent: FreshPercent,
  full_fresh_percent: FreshPercent,
  boosters_fresh_percent: FreshPercent,
  doses_basis_percent: BasisPercent,
  people_basis_percent: BasisPercent,
  full_basis_percent: BasisPercent,
  boosters_basis_percent: BasisPercent,
  published: Published,
});
export type GroupCoverage = z.infer<typeof GroupCoverage>;

export const BreakKind = z.enum(['fall', 'late_first_report', 'jump', 'impossible']);
export type BreakKind = z.infer<typeof BreakKind>;

/**
 * A series that falls, starts late or jumps: shown as it was reported, never smoothed. Or a figure that cannot be true:
 * reference data is shown as it was reported, what was imported is kept out of every figure. As known, a series breaks
 * on the day from which it shows another figure; else on the day that the report is about.
 */
export const Break = z.object({
  destination: DestinationCode,
  day: Day,
  kind: BreakKind,
  measure: Measure,
  before: Count,
  after: Count,
});
export type Break = z.infer<typeof Break>;

export const GroupBreakKind = z.enum(['first_report', 'other_state']);
export type GroupBreakKind = z.infer<typeof GroupBreakKind>;

/**
 * Where a group's line rises or falls and nobody was given a dose: `first_report`, a member's first figure enters the
 * sum; `other_state`, the figures are of another state of the data from here on.
 */
export const GroupBreak = z.object({
  income_group: IncomeGroup,
  measure: Measure,
  /** The first day after it: a Sunday, the last day of which there are figures, or the day asked for. */
  day: Day,
  kind: GroupBreakKind,
  /**
   * Whose first figure it is. Of another state, whose figures make more than half of the change: null where nobody's
   * do, or where it is less than one per 100 people.
   */
  destination: DestinationCode.nullable(),
  /** The day that the first figure is about; null of another state. */
  reported: Day.nullable(),
  /** The group's sum on the line's point before, and on the day. */
  before: Count,
  after: Count,
});
export type GroupBreak = z.infer<typeof GroupBreak>;

/** A destination's own page: every week that it had reported by, and the breaks of its series, by one reading. */
export const DestinationSeries = z.object({
  destination: DestinationCode,
  reading: Reading,
  weeks: z.array(DestinationWeek),
  breaks: z.array(Break),
  /**
   * The newest day on which a fresh report of it was there, of whichever measure, and the reading that has it:
   * `revised` where what came later tells of a newer one. Null where there was none.
   */
  latest: z.object({ day: Day, reading: Reading }).nullable(),
});
export type DestinationSeries = z.infer<typeof DestinationSeries>;

/** All destinations' values, week by week: what a map needs to play. `values[week][destination]`, null: no report. */
export const CoverageWeeks = z.object({
  reading: Reading,
  measure: Measure,
  weeks: z.array(Day),
  destinations: z.array(DestinationCode),
  values: z.array(z.array(Rate)),
  /** Of each week the places in `destinations` whose last report was older than eight weeks. */
  old: z.array(z.array(z.int().nonnegative())),
  /** Of each week the places in `destinations` whose value is no report: interpolated, or carried on. */
  filled: z.array(z.array(z.int().nonnegative())),
  /** Of each week. */
  published: z.array(Published),
});
export type CoverageWeeks = z.infer<typeof CoverageWeeks>;

/** One cell of `CoverageWeeks`, as its CSV has them. */
export const CoverageCell = z.object({
  day: Day,
  destination: DestinationCode,
  per_100: Rate,
  old: z.boolean(),
  filled: z.boolean(),
  published: Published,
});
export type CoverageCell = z.infer<typeof CoverageCell>;
