import { DAYS_PER_WEEK, type Day } from '@sahakarya/vocabulary';
import { impossibilities, impossibleBeside } from './impossible.ts';
import { type Counts, MEASURES, type Measure } from './measures.ts';

/** What a series of reports shows that no campaign explains: flagged, never smoothed. */
export interface Break {
  readonly day: Day;
  /** `impossible`: the figure cannot be true beside the others of its day, or the people who live there. */
  readonly kind: 'fall' | 'late_first_report' | 'jump' | 'impossible';
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
 * A rise of more doses, or people, than this per 100 people a week is a jump. China's best week (June 2021) came to 10
 * doses; Bhutan and a few small territories did pass 15 within days, and are flagged for a look like the rest: most of
 * what is faster is a change in what a destination counts.
 */
export const JUMP_PER_100_A_WEEK = 15;

/** Boosters begin late and are caught up with at once in many reports, so their pace says nothing. */
const JUDGED_BY_PACE: readonly Measure[] = ['doses', 'people', 'full'];

/**
 * Breaks in a destination's series, in order of days: cumulative figures that fall, or cannot be; doses that start
 * late; doses, people and full courses that jump. The pace is taken over the days between two reports of the measure,
 * at least a week of them.
 *
 * @param series in order of days, one point for each: what was told of that day, null where nothing was
 * @param keptOut points that are impossible and no part of the series
 */
export function breaks(
  series: readonly Point[],
  population: number,
  keptOut: readonly Point[] = [],
): Break[] {
  return MEASURES.flatMap((measure) => breaksOf(series, measure, population))
    .concat(impossibleOf(series, keptOut, population))
    .sort(
      (a, b) =>
        a.day - b.day ||
        MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
        (a.kind < b.kind ? -1 : 1),
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

/**
 * Figures that cannot be, one of a measure and day, with what the series had before: that of a point that is kept out
 * rather than one of the series. What is kept out and could be true alone cannot be beside the series: beside what was
 * told by its day, or else all that it tells beside what was told of days after.
 */
function impossibleOf(series: readonly Point[], keptOut: readonly Point[], population: number): Break[] {
  const found = new Map<string, Break>();
  const lastOf = (measure: Measure, by: (day: Day) => boolean) =>
    series.findLast((one) => by(one.day) && one[measure] !== null)?.[measure] ?? null;
  const add = (point: Point, measure: Measure) => {
    const { day, [measure]: after } = point;
    if (after === null) return;
    const before = lastOf(measure, (one) => one < day);
    found.set(`${day} ${measure}`, { day, kind: 'impossible', measure, before, after });
  };
  for (const point of series)
    for (const { measure } of impossibilities(point, population)) add(point, measure);
  for (const point of keptOut) {
    const alone = impossibilities(point, population);
    const standing = (measure: Measure) => lastOf(measure, (one) => one <= point.day);
    const beside = {
      doses: standing('doses'),
      people: standing('people'),
      full: standing('full'),
      boosters: standing('boosters'),
    };
    const reasons = alone.length > 0 ? alone : impossibleBeside(point, beside);
    for (const measure of reasons.length > 0 ? reasons.map((one) => one.measure) : MEASURES)
      add(point, measure);
  }
  return [...found.values()];
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
  return JUDGED_BY_PACE.includes(measure) && isOver(rise, JUMP_PER_100_A_WEEK * weeks, population)
    ? 'jump'
    : undefined;
}

function isOver(count: number, per100: number, population: number): boolean {
  return count * 100 > per100 * population;
}
