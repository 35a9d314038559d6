import { DAYS_PER_WEEK, type Day, percentOf } from '@sahakarya/vocabulary';

/**
 * A report is fresh for eight weeks after the day that it is about. Most destinations reported every week, and the
 * slowest that still reported did so every month.
 */
export const FRESH_DAYS: number = 8 * DAYS_PER_WEEK;

export function isFresh(reported: Day, on: Day): boolean {
  return on - reported <= FRESH_DAYS;
}

/** Whom a sum rests on: people of the members that ever reported, and of those whose last report is fresh. */
export interface Basis {
  readonly people: number;
  readonly fresh: number;
}

/** Per cent of the people, two decimals, half up; null where nobody has ever reported. */
export function freshPercent({ people, fresh }: Basis): number | null {
  return people === 0 ? null : percentOf(fresh, people);
}
