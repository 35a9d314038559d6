import type { Model, Plan } from '@sahakarya/planner';
import type { PlanFolder } from '../plan-folder.ts';

/** The planner's view of a plan that was read. */
export function planOfFolder({ destinations: { count } }: Model, folder: PlanFolder): Plan {
  const byThen = folder.coverage.doses;
  return {
    administrations: folder.administrations,
    milestoneDoses: byThen.map((doses, row) => doses - (row < count ? 0 : (byThen[row - count] ?? 0))),
    certificate: folder.certificate,
    leavingHolderBound: folder.summary.doses.leavingHolderBound,
  };
}
