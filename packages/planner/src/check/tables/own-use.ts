import type { Model } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { Pace, type Steps } from '../../steps.ts';
import { heldLots } from '../doses/held-lots.ts';
import { firstUse, lastUse } from '../rights/rules.ts';
import { MaxFlow } from './max-flow.ts';

/** Doses that others administer than the holder of their lot; all of a lot that no destination holds. */
export function leavingHolder(model: Model, plan: Administrations): number {
  let leaving = 0;
  for (let row = 0; row < plan.count; row++) {
    if (model.lots.holder[plan.lot[row]] !== plan.destination[row]) leaving += plan.doses[row];
  }
  return leaving;
}

/**
 * The most doses that all holders together could administer of their own lots, each as many in each milestone as
 * it has there. Holders don't compete for their own lots, so it is one small maximum flow for each.
 *
 * @param milestoneDoses doses in each milestone's own weeks, `[k * destinations + d]`.
 */
export function* mostOwnUse(model: Model, milestoneDoses: Float64Array): Steps<number> {
  let most = 0;
  const pace = new Pace();
  for (const [holder, own] of heldLots(model).entries()) {
    if (own !== undefined) most += yield* mostOwnUseOf(model, holder, own, milestoneDoses, pace);
  }
  return most;
}

function* mostOwnUseOf(
  model: Model,
  holder: number,
  own: readonly number[],
  milestoneDoses: Float64Array,
  pace: Pace,
): Steps<number> {
  const { weeks, milestones, lots, destinations } = model;
  const firstWeekNode = 2 + own.length;
  const firstMilestoneNode = firstWeekNode + weeks;
  const network = new MaxFlow(firstMilestoneNode + milestones.length);
  for (const [i, lot] of own.entries()) {
    network.addArc(0, 2 + i, lots.doses[lot]);
    for (let week = firstUse(model, lot, holder); week <= lastUse(model, lot); week++) {
      network.addArc(2 + i, firstWeekNode + week, lots.doses[lot]);
    }
    if (pace.isStepDone(weeks)) yield;
  }
  for (let week = 0, k = 0; week < weeks; week++) {
    if (week === milestones[k]) k++;
    network.addArc(
      firstWeekNode + week,
      firstMilestoneNode + k,
      destinations.capacity[holder * weeks + week],
    );
  }
  milestones.forEach((_, k) => {
    network.addArc(firstMilestoneNode + k, 1, milestoneDoses[k * destinations.count + holder]);
  });
  return yield* network.send();
}
