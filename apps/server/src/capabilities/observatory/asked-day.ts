import type { Desk } from '../../platform/desk/desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { reportedWeeks } from './reported-weeks.ts';

/** The days that there are figures of. */
export interface Days {
  readonly first: string;
  /** That of the last report that stands: what is told by week ends on it. */
  readonly last: string;
  /** The last one that can be asked for: later where more was known once, and was undone or taken back since. */
  readonly askedUntil: string;
}

/** @throws ProblemError `not-found` while there are no reports */
export async function knownDays(desk: Desk): Promise<Days> {
  const { first, last, askedUntil = last } = await reportedWeeks(desk);
  if (first === undefined || last === undefined || askedUntil === undefined)
    throw problem('not-found', { what: 'report' });
  return { first, last, askedUntil };
}

/**
 * The day that was asked for, else the last one.
 *
 * @throws ProblemError `invalid-input` for a day before the first or after the last that can be asked for
 */
export function askedDay({ first, last, askedUntil }: Days, day: string | undefined): string {
  if (day === undefined) return last;
  if (day >= first && day <= askedUntil) return day;
  throw problem('invalid-input', {}, [
    {
      path: 'query.day',
      code: 'out_of_range',
      value: day,
      says: 'There are no figures for this day',
      mend: `Give a day from ${first} to ${askedUntil}`,
    },
  ]);
}

/**
 * A day is asked for by itself, or as the newest one of a destination.
 *
 * @throws ProblemError `invalid-input` for both
 */
export function requireOneDay(day: string | undefined, newestOf: string | undefined): void {
  if (day === undefined || newestOf === undefined) return;
  throw problem('invalid-input', {}, [
    {
      path: 'query.newest_of',
      code: 'beside_day',
      value: newestOf,
      says: 'A day is asked for already',
      mend: 'Leave out day or newest_of',
    },
  ]);
}
