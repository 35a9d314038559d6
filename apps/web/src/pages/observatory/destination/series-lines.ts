import {
  type Destination,
  type DestinationSeries,
  type DestinationWeek,
  type Measure,
  REPORTED_FIELD,
} from '@sahakarya/contract';
import type { ChartLine } from '../../../figures/line-chart/chart-state.ts';
import { MEASURES } from '../findings/coverage.ts';
import { type Picture, RATE_FIELD } from '../picture/picture.ts';
import { publishedBefore } from './other-state.ts';
import { reportedLine } from './reported-line.ts';
import { originOf } from './value-origin.ts';
import { withDay } from './with-day.ts';

export interface SeriesLines {
  readonly days: readonly string[];
  /** The position of the day that is shown. */
  readonly marked: number | undefined;
  /** When the lines were published, where the shown day's own figures are of another state, and no part of them. */
  readonly apart: string | undefined;
  /** By measure; those that were never reported have none. */
  readonly lines: readonly (Omit<ChartLine, 'key' | 'name'> & { readonly key: Measure })[];
}

/** A destination's measures as lines, and what the day that is shown tells of each. */
export function seriesLines(
  series: DestinationSeries,
  picture: Picture,
  { destination, income_group }: Pick<Destination, 'destination' | 'income_group'>,
): SeriesLines {
  const { weeks } = series;
  const last = weeks.at(-1);
  const points = withDay(weeks, picture, destination);
  const days = points.map(({ day }) => day);
  const marked = days.indexOf(picture.day);
  const apart = publishedBefore(weeks, picture);
  const drawn = apart === undefined ? points : weeks.filter(({ day }) => day !== picture.day);
  const shown = picture.destinations.find((standing) => standing.destination.destination === destination);
  return {
    days,
    marked: marked < 0 ? undefined : marked,
    apart,
    lines: MEASURES.filter((kind) => (last?.[REPORTED_FIELD[kind]] ?? null) !== null).map((kind) => ({
      key: kind,
      group: income_group,
      values: onDays(days, drawn, reportedLine(drawn, kind)),
      origins: points.map((week) => originOf(week, kind)),
      told: toldOf(shown?.coverage, picture.day, kind, apart !== undefined),
      breaks: breaksOf(series, kind, days),
    })),
  };
}

/** The last day that a line of any measure reaches: what comes after it repeats it. */
export function lastDayOfLines({ weeks }: Pick<DestinationSeries, 'weeks'>): string | undefined {
  const ends = MEASURES.map((kind) => reportedLine(weeks, kind).findLastIndex((value) => value !== null));
  return weeks[Math.max(-1, ...ends)]?.day;
}

function onDays(
  days: readonly string[],
  weeks: readonly DestinationWeek[],
  line: readonly (number | null)[],
): readonly (number | null)[] {
  const values = new Map(weeks.map(({ day }, at) => [day, line[at] ?? null]));
  return days.map((day) => values.get(day) ?? null);
}

/** What the shown day's picture says of a measure, with the day of its report. */
function toldOf(
  coverage: Omit<DestinationWeek, 'day'> | undefined,
  day: string,
  kind: Measure,
  isApart: boolean,
): ChartLine['told'] {
  const value = coverage?.[RATE_FIELD[kind]] ?? null;
  return coverage === undefined || value === null
    ? undefined
    : { value, origin: originOf({ ...coverage, day }, kind), isApart };
}

/**
 * Positions of the days before which a measure's series breaks. What cannot be and has nothing before it stands in no
 * series: it is of a snapshot, or was kept out.
 */
function breaksOf({ breaks }: DestinationSeries, kind: Measure, days: readonly string[]): number[] {
  return breaks
    .filter((one) => one.measure === kind && (one.kind !== 'impossible' || one.before !== null))
    .map(({ day }) => days.findIndex((each) => each >= day))
    .filter((at) => at > 0);
}
