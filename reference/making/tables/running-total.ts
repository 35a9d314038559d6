import type { Day } from '@sahakarya/vocabulary';

/** Cumulative doses, earliest day first. */
export type RunningTotal = readonly TotalOnDay[];

export interface TotalOnDay {
  readonly day: Day;
  readonly doses: number;
}

/** The last total on or before a day; 0 before the first. */
export function totalOn(series: RunningTotal, day: Day): number {
  return series.findLast((point) => point.day <= day)?.doses ?? 0;
}

/** Puts points in the order of their days, in place. */
export function sortByDay(points: TotalOnDay[]): void {
  points.sort((a, b) => a.day - b.day);
}
