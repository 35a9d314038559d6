import type { Desk } from '../../platform/desk/desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { reportedWeeks } from './reported-weeks.ts';

/** The days that figures can be asked for. */
export interface Days {
  readonly first: string;
  readonly last: string;
  /** The last one that is not of what was undone alone. */
  readonly held: string;
}

/** @throws ProblemError `not-found` while there are no reports */
export async function knownDays(desk: Desk): Promise<Days> {
  const { first, last, held = last } = await reportedWeeks(desk);
  if (first === undefined || last === undefined || held === undefined)
    throw problem('not-found', { what: 'report' });
  return { first, last, held };
}

/**
 * The day that was asked for, else the last one of reports that hold.
 *
 * @throws ProblemError `invalid-input` for a day before the first or after the last
 */
export function askedDay({ first, last, held }: Days, day: string | undefined): string {
  if (day === undefined) return held;
  if (day >= first && day <= last) return day;
  throw problem('invalid-input', {}, [
    {
      path: 'query.day',
      code: 'out_of_range',
      value: day,
      says: 'There are no figures for this day',
      mend: `Give a day from ${first} to ${last}`,
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
