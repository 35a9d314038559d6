import type { Administrations, Model } from '@sahakarya/planner';
import { type Scenario, weeksUntilCourses } from '@sahakarya/scenario';

const LOW_INCOME = 'LIC';

/** After how many weeks low-income countries together have 10, 40 and 70 courses per 100 people. */
export function lowIncomeWeeks(
  scenario: Scenario,
  model: Model,
  administrations: Administrations,
): (number | undefined)[] {
  return weeksUntilCourses(scenario, model, administrations, LOW_INCOME);
}

/** Whether a scenario has low-income countries at all. */
export function hasLowIncome({ destinations }: Scenario): boolean {
  return destinations.some(({ incomeGroup }) => incomeGroup === LOW_INCOME);
}
