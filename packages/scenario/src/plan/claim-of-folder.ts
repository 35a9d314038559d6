import type { Claim, Model } from '@sahakarya/planner';
import type { PlanFolder } from './plan-folder.ts';

/**
 * What a plan folder says, for the checker. Reading has made sure that coverage.csv has a row for every milestone
 * and destination, in order.
 */
export function claimOfFolder({ milestones, destinations }: Model, plan: PlanFolder): Claim {
  const { count } = destinations;
  const { doses, limits } = plan.coverage;
  return {
    administrations: plan.administrations,
    coverage: {
      count: doses.length,
      milestoneWeek: Int32Array.from(doses, (_, row) => milestones[Math.floor(row / count)] ?? 0),
      destination: Int32Array.from(doses, (_, row) => row % count),
      doses,
      limits,
    },
    shipments: plan.shipments,
    unused: plan.unused,
    certificate: plan.certificate,
    figures: plan.summary.doses,
  };
}
