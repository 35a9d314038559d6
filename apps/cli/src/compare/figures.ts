import { type Administrations, type Model, NONE } from '@sahakarya/planner';
import { type GroupCoverage, groupCoverage, type Scenario } from '@sahakarya/scenario';
import { lowIncomeWeeks } from '../low-income-weeks.ts';

/** What a plan comes to, from its administrations alone. */
export interface PlanFigures {
  /** The plan folder, as the user wrote it. */
  readonly plan: string;
  readonly weeks: number;
  readonly doses: {
    readonly atHand: number;
    readonly administered: number;
    /** Unused, and no longer good when the plan ends. */
    readonly expired: number;
    /** Unused, and still good when the plan ends. */
    readonly kept: number;
  };
  /** At the end, by income group. */
  readonly coverage: readonly GroupCoverage[];
  /** Doses in the plan, by destination. */
  readonly dosesOf: Float64Array;
  /** Weeks after which low-income countries have each of COURSES per 100 people; undefined: not in this plan. */
  readonly lowIncomeWeeks: readonly (number | undefined)[];
}

export function planFigures(
  plan: string,
  scenario: Scenario,
  model: Model,
  administrations: Administrations,
): PlanFigures {
  const dosesOf = new Float64Array(model.destinations.count);
  let administered = 0;
  for (const [row, doses] of administrations.doses.entries()) {
    const d = administrations.destination[row] ?? NONE;
    dosesOf[d] = (dosesOf[d] ?? 0) + doses;
    administered += doses;
  }
  return {
    plan,
    weeks: model.weeks,
    doses: { atHand: total(model.lots.doses), administered, ...leftDoses(model, administrations) },
    coverage: groupCoverage(scenario, model.weeks, dosesOf),
    dosesOf,
    lowIncomeWeeks: lowIncomeWeeks(scenario, model, administrations),
  };
}

/** Doses left of the lots, by whether they are still good when the plan ends. */
function leftDoses(model: Model, administrations: Administrations): { expired: number; kept: number } {
  const left = Float64Array.from(model.lots.doses);
  for (const [row, doses] of administrations.doses.entries()) {
    const lot = administrations.lot[row] ?? NONE;
    left[lot] = (left[lot] ?? 0) - doses;
  }
  let expired = 0;
  let kept = 0;
  for (const [lot, doses] of left.entries()) {
    if ((model.lots.lastWeek[lot] ?? NONE) >= model.weeks) kept += doses;
    else expired += doses;
  }
  return { expired, kept };
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
