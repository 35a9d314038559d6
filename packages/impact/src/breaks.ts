import { DAYS_PER_WEEK, type Day } from '@sahakarya/vocabulary';
import { type Counts, MEASURES, type Measure } from './measures.ts';

/** What a series of reports shows that no campaign explains: flagged, never smoothed. */
export interface Break {
  readonly day: Day;
  readonly kind: 'fall' | 'late_first_report' | 'jump';
  readonly measure: Measure;
  readonly before: number | null;
  readonly after: number;
}

/** One report of a series. */
export interface Point extends Counts {
  readonly day: Day;
}

/**
 * A first report of more doses than this per 100 people is late: no destination begins with one in a hundred people
 * on its first day, so doses were given before that were not told.
 */
export const LATE_FIRST_REPORT_PER_100 = 1;

/**
 * A member's first figure that lifts its group by more than this per 100 people of the group breaks the group's line.
 * The best week of a group had six doses: a sixth of that at once is taken for doses that were given.
 */
export const GROUP_LIFT_PER_100 = 1;

/**
 * A rise of more doses than this per 100 people a week is a jump. China's best week (June 2021) came to 10; Bhutan
 * and a few small territories did pass 15 within days, and are flagged for a look like the rest: most of what is
 * faster is a change in what a destination counts.
 */
export const JUMP_PER_100_A_WEEK = 15;

/**
 * Breaks in a destination's series, in order of days: cumulative figures that fall, of any measure; doses that start
 * late, or that jump. The pace is taken over the days between two reports, at least a week of them.
 *
 * @param series in order of days, one report for each
 */
export function breaks(series: readonly Point[], population: number): Break[] {
  return MEASURES.flatMap((measure) => breaksOf(series, measure, population)).sort(
    (a, b) => a.day - b.day || MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure),
  );
}

function breaksOf(series: readonly Point[], measure: Measure, population: number): Break[] {
  const found: Break[] = [];
  let last: { readonly day: Day; readonly count: number } | undefined;
  for (const point of series) {
    const { day, [measure]: count } = point;
    if (count === null) continue;
    const kind =
      last === undefined
        ? firstKind(measure, count, population)
        : nextKind(measure, count - last.count, day - last.day, population);
    if (kind !== undefined) found.push({ day, kind, measure, before: last?.count ?? null, after: count });
    last = { day, count };
  }
  return found;
}

function firstKind(measure: Measure, count: number, population: number): Break['kind'] | undefined {
  return measure === 'doses' && isOver(count, LATE_FIRST_REPORT_PER_100, population)
    ? 'late_first_report'
    : undefined;
}

function nextKind(
  measure: Measure,
  rise: number,
  days: number,
  population: number,
): Break['kind'] | undefined {
  if (rise < 0) return 'fall';
  const weeks = Math.max(days, DAYS_PER_WEEK) / DAYS_PER_WEEK;
  return measure === 'doses' && isOver(rise, JUMP_PER_100_A_WEEK * weeks, population) ? 'jump' : undefined;
}

function isOver(count: number, per100: number, population: number): boolean {
  return count * 100 > per100 * population;
}
