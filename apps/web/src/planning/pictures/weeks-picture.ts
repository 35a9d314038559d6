import { type Administrations, type Model, NONE } from '@sahakarya/planner';
import { type Scenario, weeksUntilCourses } from '@sahakarya/scenario';
import type { CoveragePicture, Stock, WeeksPicture } from './pictures.ts';

/** Doses by milestone, running. */
export function coveragePicture(model: Model, milestoneDoses: Float64Array): CoveragePicture {
  const { count } = model.destinations;
  const doses = milestoneDoses.slice();
  for (let node = count; node < doses.length; node++)
    doses[node] = (doses[node] ?? 0) + (doses[node - count] ?? 0);
  return {
    milestones: model.milestones.slice(),
    doses,
    administered: milestoneDoses.reduce((sum, more) => sum + more, 0),
  };
}

/** @param groups income groups, in the order in which they are shown */
export function weeksPicture(
  scenario: Scenario,
  model: Model,
  administrations: Administrations,
  groups: readonly string[],
): WeeksPicture {
  const courses = groups.map((group) => weeksUntilCourses(scenario, model, administrations, group));
  return {
    groupDoses: groupDoses(scenario, model, administrations, groups),
    weeksUntilCourses: Int32Array.from(courses.flat(), (weeks) => weeks ?? NONE),
    stock: stockOf(model, administrations),
  };
}

function groupDoses(
  { destinations }: Scenario,
  model: Model,
  administrations: Administrations,
  groups: readonly string[],
): Float64Array {
  const groupOf = Int32Array.from(destinations, ({ incomeGroup }) => groups.indexOf(incomeGroup));
  const byWeek = new Float64Array((model.weeks + 1) * groups.length);
  for (let row = 0; row < administrations.count; row++) {
    const group = groupOf[administrations.destination[row] ?? NONE] ?? NONE;
    const weeksOver = (administrations.week[row] ?? NONE) + 1;
    const at = weeksOver * groups.length + group;
    byWeek[at] = (byWeek[at] ?? 0) + (administrations.doses[row] ?? 0);
  }
  for (let at = groups.length; at < byWeek.length; at++)
    byWeek[at] = (byWeek[at] ?? 0) + (byWeek[at - groups.length] ?? 0);
  return byWeek;
}

function stockOf(model: Model, administrations: Administrations): Stock {
  const left = model.lots.doses.slice();
  let atHand = 0;
  for (const doses of left) atHand += doses;
  for (let row = 0; row < administrations.count; row++) {
    const lot = administrations.lot[row] ?? NONE;
    left[lot] = (left[lot] ?? 0) - (administrations.doses[row] ?? 0);
  }
  let kept = 0;
  let expired = 0;
  for (const [lot, doses] of left.entries()) {
    if ((model.lots.lastWeek[lot] ?? NONE) >= model.weeks) kept += doses;
    else expired += doses;
  }
  return { atHand, administered: atHand - kept - expired, kept, expired };
}
