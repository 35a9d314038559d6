import type { Claim, Model, Unproven } from '@sahakarya/planner';
import type { PlanFolder } from '../plan-folder.ts';

/**
 * What a plan folder says, for the checker. Reading has made sure that coverage.csv has a row for every milestone
 * and destination, in order.
 */
export function claimOfFolder(model: Model, plan: PlanFolder): Claim {
  const { doses, limits } = plan.coverage;
  return {
    administrations: plan.administrations,
    coverage: { ...coverageRows(model, doses), limits },
    shipments: plan.shipments,
    unused: plan.unused,
    certificate: plan.certificate,
    figures: plan.summary.doses,
  };
}

/**
 * Rows for every milestone and destination, in order.
 *
 * @param doses administered by then, `[k * destinations + d]`
 */
export function coverageRows(
  { milestones, destinations: { count } }: Model,
  doses: Float64Array,
): Unproven['coverage'] {
  return {
    count: doses.length,
    milestoneWeek: Int32Array.from(doses, (_, row) => milestones[Math.floor(row / count)] ?? 0),
    destination: Int32Array.from(doses, (_, row) => row % count),
    doses,
  };
}
