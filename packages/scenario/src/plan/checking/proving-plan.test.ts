import { finish, plan } from '@sahakarya/planner';
import { expect, it } from 'vitest';
import { toModel } from '../../scenario/to-model.ts';
import { EXAMPLE, scenarioOf } from '../../testing/example.ts';
import { planResult } from '../making-plan.ts';
import { provingPlan } from './proving-plan.ts';

const model = toModel(scenarioOf(EXAMPLE));
const made = plan(model);

it('finds of a plan what its folder is written from', () => {
  const { oneMilestone: _, ...rest } = planResult(model);
  expect(finish(provingPlan(model, made))).toEqual({ violations: [], result: rest });
});

it('proves nothing where a dose is at the wrong place, by whichever figure it is told', () => {
  const { administrations, milestoneDoses, leavingHolderBound } = made;
  const told = { administrations, milestoneDoses, leavingHolderBound };
  const oneMore = (figures: Float64Array) => figures.map((figure, at) => (at === 0 ? figure + 1 : figure));
  const spoilt = {
    coverage_doses: { ...told, milestoneDoses: oneMore(milestoneDoses) },
    figure_leaving_holder_bound: { ...told, leavingHolderBound: leavingHolderBound - 1 },
    below_floor: { ...told, administrations: oneLess(administrations, 0) },
    dose_left: { ...told, administrations: oneLess(administrations, 3) },
  };
  for (const [code, one] of Object.entries(spoilt)) {
    const { violations, result } = finish(provingPlan(model, one));
    expect(violations.map((violation) => violation.code)).toContain(code);
    expect(result).toBeUndefined();
  }
});

/** The same plan, with one dose of a row left over. */
function oneLess(administrations: typeof made.administrations, row: number): typeof made.administrations {
  const doses = administrations.doses.map((figure, at) => (at === row ? figure - 1 : figure));
  return { ...administrations, doses };
}
