import { problem } from '../../platform/http/problem.ts';
import type { DataState } from '../../published/data-state.ts';

/** The days that figures can be asked for. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** @throws ProblemError `not-found` while there are no reports */
export function knownDays({ firstWeek, lastWeek }: DataState): Days {
  if (firstWeek === undefined || lastWeek === undefined) throw problem('not-found', { what: 'report' });
  return { first: firstWeek, last: lastWeek };
}

/**
 * The day that was asked for, else the last one.
 *
 * @throws ProblemError `invalid-input` for a day before the first or after the last
 */
export function askedDay(state: DataState, day: string | undefined): string {
  const { first, last } = knownDays(state);
  if (day === undefined) return last;
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
