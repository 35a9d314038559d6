import { type Administrations, type Model, NONE } from '@sahakarya/planner';
import { coursesPer100 } from '@sahakarya/vocabulary';
import type { Scenario } from '../scenario/scenario.ts';

/** Courses per 100 people that WHO's strategy of 2021 aimed at: by September, by December, by mid-2022. */
export const COURSES: readonly number[] = [10, 40, 70];

/** People and doses given before, of all destinations of an income group together. */
interface Group {
  readonly isMember: readonly boolean[];
  readonly population: number;
  readonly given: number;
}

/**
 * After how many weeks the destinations of an income group together have each of {@link COURSES} per 100 people; 0
 * where they have at the start, undefined where they do not within the plan. All undefined where the group is empty.
 */
export function weeksUntilCourses(
  scenario: Scenario,
  model: Model,
  administrations: Administrations,
  incomeGroup: string,
): (number | undefined)[] {
  const group = groupOf(scenario, incomeGroup);
  const found: (number | undefined)[] = COURSES.map(() => undefined);
  if (group.population === 0) return found;
  const dosesPerCourse = scenario.products.map((product) => product.dosesPerCourse);
  const perWeek = dosesByWeek(model, administrations, group);
  const doses = new Float64Array(model.products.count);
  for (let weeksOver = 0; weeksOver <= model.weeks; weeksOver++) {
    if (weeksOver > 0) {
      const first = (weeksOver - 1) * doses.length;
      for (const product of doses.keys())
        doses[product] = (doses[product] ?? 0) + (perWeek[first + product] ?? 0);
    }
    const reached = coursesPer100(doses, dosesPerCourse, group.given, group.population);
    for (const [goal, courses] of COURSES.entries()) if (reached >= courses) found[goal] ??= weeksOver;
  }
  return found;
}

function groupOf({ destinations }: Scenario, group: string): Group {
  const members = destinations.filter(({ incomeGroup }) => incomeGroup === group);
  return {
    isMember: destinations.map(({ incomeGroup }) => incomeGroup === group),
    population: members.reduce((sum, { population }) => sum + population, 0),
    given: members.reduce((sum, { dosesGiven }) => sum + dosesGiven, 0),
  };
}

/** `[week * products + product]`: doses of the group's destinations. */
function dosesByWeek(model: Model, administrations: Administrations, { isMember }: Group): Float64Array {
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
