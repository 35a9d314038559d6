import type { IncomeGroup } from '@sahakarya/contract';

/** What a value rests on that is no report of its day: one of a day before, or none, so that it was filled in. */
export type ValueOrigin = { readonly reported: string } | 'filled';

/** A line by week. It breaks where a value is null, and is never smoothed or bridged there. */
export interface ChartLine {
  readonly key: string;
  /** Stands after the value at the line's end, in the reader's language. */
  readonly name: string;
  /** Colour and second mark; `other` is a thin line, named on hover and focus. */
  readonly group: IncomeGroup | 'other';
  /** One per day of the chart; null where there is no figure. */
  readonly values: readonly (number | null)[];
  /** One per day; null, and without them: a figure of that day. */
  readonly origins?: readonly (ValueOrigin | null)[];
  /**
   * The figure of the marked day where the line has none there: an old report's, one that is carried on, or one of
   * another state of the data. The last alone has a dot, for no line outlives its reports.
   */
  readonly told?:
    | { readonly value: number; readonly origin: ValueOrigin | null; readonly isApart: boolean }
    | undefined;
  /** The same by the pinned baseline: dashed, its end value in the muted colour. */
  readonly baseline?: readonly (number | null)[];
  /** Lower and upper ends of what the value may be. */
  readonly band?: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
  /** Positions of days before which the series breaks: a gap, and a rule over the plot at the day. */
  readonly breaks?: readonly number[];
  /** Positions of days up to which it is dashed: it rests on little there. */
  readonly weak?: readonly number[];
}

/** How a chart writes its figures; all of it comes from the page's `numbers`. */
export interface ChartWords {
  readonly value: (value: number) => string;
  /** A tick of the y axis. */
  readonly tick: (value: number) => string;
  /** A whole date, for the pointer. */
  readonly day: (day: string) => string;
  /** A tick of the time axis; `withYear` on the first tick and on the first of each year. */
  readonly month: (day: string, withYear: boolean) => string;
}

export interface ChartState {
  /** ISO days, rising: a week apart, but for the last one, which may be nearer. */
  readonly days: readonly string[];
  readonly lines: readonly ChartLine[];
  /** The first day of the plan, with its words ("plan from 2 Aug 2021"). */
  readonly forecast?: { readonly from: string; readonly label: string } | undefined;
  /** The position of the day that is told of: a rule, a dot on every line, and what comes after it pale. */
  readonly marked?: number | undefined;
  /** The y axis reaches at least this far, so that charts beside each other share it. */
  readonly leastTop?: number | undefined;
}

export interface LineChartProps extends ChartState {
  /** Accessible name: what the chart shows, with measure and unit. */
  readonly label: string;
  readonly words: ChartWords;
  /** Height of the plot: 118, 200 or 280 px; the others less where the window is low. */
  readonly height?: 'low' | 'middle' | 'tall';
}

/** One panel per line, all with one y axis. The line's name stands above its panel. */
export interface SmallMultiplesProps extends LineChartProps {}
