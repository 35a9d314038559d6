import type { Plan, Shipments } from '@sahakarya/planner';

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

/** Lots with doses left, in file order. */
export interface Unused {
  readonly count: number;
  readonly lot: Int32Array;
  readonly doses: Float64Array;
  /** Position in UNUSED_REASONS. */
  readonly reason: Uint8Array;
}

export interface LeavingHolder {
  /** Doses that leave the destination that holds them. */
  readonly doses: number;
  /** No plan with the same doses by milestone has fewer. */
  readonly bound: number;
}
