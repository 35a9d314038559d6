import { addDays, DAYS_PER_WEEK } from '@sahakarya/vocabulary';
import { date } from '../tables/date.ts';
import { type RunningTotal, totalOn } from '../tables/running-total.ts';

const FIRST_SUNDAY = date('2021-01-03');
const SUNDAYS = 104;
const WEEKS_OF_BEST = 4;
const LEAST_PERCENT_A_WEEK = 1;
const MOST_PERCENT_A_WEEK = 6;

/**
 * Doses that can be given in a week: the best mean of four successive weeks in 2021-22, at least 1 % and at
 * most 6 % of people. The whole part of each of the three is taken first: the whole part of a greatest or
 * least number is the greatest or least of the whole parts, so nothing is lost.
 */
export function weeklyCapacity(population: number, series: RunningTotal): number {
  const best = Math.floor(bestRise(series) / WEEKS_OF_BEST);
  const least = Math.floor((population * LEAST_PERCENT_A_WEEK) / 100);
  const most = Math.floor((population * MOST_PERCENT_A_WEEK) / 100);
  return Math.min(most, Math.max(best, least));
}

/** The greatest rise of the total over four successive weeks. */
function bestRise(series: RunningTotal): number {
  const totals = Array.from({ length: SUNDAYS }, (_, week) =>
    totalOn(series, addDays(FIRST_SUNDAY, DAYS_PER_WEEK * week)),
  );
  return totals.reduce(
    (best, total, week) => Math.max(best, total - (totals[week - WEEKS_OF_BEST] ?? total)),
    0,
  );
}
