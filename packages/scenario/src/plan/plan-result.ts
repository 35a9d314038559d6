import type { Plan, Shipments, Unused } from '@sahakarya/planner';

/** All that a plan folder is written from: what the planner gives for a scenario's model. */
export interface PlanResult {
  readonly plan: Plan;
  /** `limits[k * destinations + d]`: bit mask by position in LIMITS, what keeps d from one dose more by milestone k. */
  readonly limits: Uint8Array;
  readonly shipments: Shipments;
  readonly unused: Unused;
  readonly leavingHolder: LeavingHolder;
  /** Doses of each destination in the plan with a single milestone at the end. */
  readonly oneMilestone: Float64Array;
}

export interface LeavingHolder {
  /** Doses that others administer than the holder of their lot. */
  readonly doses: number;
  /** No plan with the same doses by milestone has fewer. */
  readonly bound: number;
}
