import { type Administrations, type Model, NONE } from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';
import { coursesPer100 } from '@sahakarya/vocabulary';

/** Courses per 100 people that WHO's strategy of 2021 aimed at: by September, by December, by mid-2022. */
export const COURSES: readonly number[] = [10, 40, 70];

const LOW_INCOME = 'LIC';

/** People and doses given before, of all low-income destinations together. */
interface LowIncome {
  readonly isMember: readonly boolean[];
  readonly population: number;
  readonly given: number;
}

/**
 * After how many weeks low-income countries together have each of {@link COURSES} per 100 people; 0 where they have
 * at the start, undefined where they do not within the plan. All undefined where there are no such countries.
 */
export function weeksToCourses(
  scenario: Scenario,
  model: Model,
  administrations: Administrations,
): (number | undefined)[] {
  const low = lowIncome(scenario);
  if (low.population === 0) return COURSES.map(() => undefined);
  const dosesPerCourse = scenario.products.map((product) => product.dosesPerCourse);
  const perWeek = dosesByWeek(model, administrations, low);
  const doses = new Float64Array(model.products.count);
  const found: (number | undefined)[] = COURSES.map(() => undefined);
  for (let weeksOver = 0; weeksOver <= model.weeks; weeksOver++) {
    if (weeksOver > 0) {
      const first = (weeksOver - 1) * doses.length;
      for (const product of doses.keys())
        doses[product] = (doses[product] ?? 0) + (perWeek[first + product] ?? 0);
    }
    const reached = coursesPer100(doses, dosesPerCourse, low.given, low.population);
    for (const [goal, courses] of COURSES.entries()) if (reached >= courses) found[goal] ??= weeksOver;
  }
  return found;
}

/** Whether a scenario has low-income countries at all. */
export function hasLowIncome({ destinations }: Scenario): boolean {
  return destinations.some(({ incomeGroup }) => incomeGroup === LOW_INCOME);
}

function lowIncome({ destinations }: Scenario): LowIncome {
  const members = destinations.filter(({ incomeGroup }) => incomeGroup === LOW_INCOME);
  return {
    isMember: destinations.map(({ incomeGroup }) => incomeGroup === LOW_INCOME),
    population: members.reduce((sum, { population }) => sum + population, 0),
    given: members.reduce((sum, { dosesGiven }) => sum + dosesGiven, 0),
  };
}

/** `[week * products + product]`: doses of low-income countries. */
function dosesByWeek(model: Model, administrations: Administrations, { isMember }: LowIncome): Float64Array {
  const { count } = model.products;
  const perWeek = new Float64Array(model.weeks * count);
  for (const [row, doses] of administrations.doses.entries()) {
    if (!isMember[administrations.destination[row] ?? NONE]) continue;
    const product = model.lots.product[administrations.lot[row] ?? NONE] ?? NONE;
    const at = (administrations.week[row] ?? NONE) * count + product;
    perWeek[at] = (perWeek[at] ?? 0) + doses;
  }
  return perWeek;
}
