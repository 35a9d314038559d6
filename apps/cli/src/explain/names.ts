import type { Names } from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';
import { addDays, DAYS_PER_WEEK, dayWhenOver } from '@sahakarya/vocabulary';
import { longDay, shortDay } from '../output/days.ts';
import { spokenRate, whole } from '../output/numbers.ts';
import { EXPLAIN_TEXTS } from './texts.ts';

/** How the planner's sentences write what the scenario names. */
export function namesOf({ destinations, lots, policy }: Scenario): Names {
  return {
    destination: (d) => destinations[d]?.name ?? '',
    lot: (lot) => lots[lot]?.lot ?? '',
    weeksOver: (weeks) => longDay(dayWhenOver(weeks, policy.start)),
    week: (week) => EXPLAIN_TEXTS.week(week, shortDay(addDays(policy.start, DAYS_PER_WEEK * week))),
    count: whole,
    per100: (d, doses) => spokenRate(per100With(destinations[d], doses)),
  };
}

/** Doses per 100 people with so many doses of the plan. */
export function per100With(destination: Scenario['destinations'][number] | undefined, doses: number): number {
  return destination === undefined ? 0 : (100 * (destination.dosesGiven + doses)) / destination.population;
}
