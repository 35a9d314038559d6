import { leavingHolder, type MadePlan, type Model, ship, unused } from '@sahakarya/planner';
import type { PlanResult } from '@sahakarya/scenario';

/**
 * Everything that a plan folder is written from.
 *
 * @param oneMilestone doses of each destination in the plan with a single milestone
 */
export function planResult(
  model: Model,
  made: MadePlan,
  limits: Uint8Array,
  oneMilestone: Float64Array,
): PlanResult {
  const { administrations, milestoneDoses, certificate, leavingHolderBound } = made;
  return {
    plan: { administrations, milestoneDoses, certificate, leavingHolderBound },
    limits,
    shipments: ship(model, administrations),
    unused: unused(model, administrations),
    leavingHolder: { doses: leavingHolder(model, administrations), bound: leavingHolderBound },
    oneMilestone,
  };
}
