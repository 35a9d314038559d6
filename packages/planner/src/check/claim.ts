import type { Administrations, Certificate, Shipments } from '../plan.ts';

/** All that a plan folder says, by row numbers of its scenario. Rows are in the order in which the folder has them. */
export interface Claim {
  readonly administrations: Administrations;
  readonly coverage: ClaimedCoverage;
  readonly shipments: Shipments;
  readonly unused: ClaimedUnused;
  readonly certificate: Certificate;
  readonly figures: ClaimedFigures;
}

export interface ClaimedCoverage {
  readonly count: number;
  /** Weeks that are over by the milestone. */
  readonly milestoneWeek: Int32Array;
  readonly destination: Int32Array;
  /** Doses administered in the plan by then. */
  readonly doses: Float64Array;
  /** Bits by position in LIMITS. */
  readonly limits: Uint8Array;
}

export interface ClaimedUnused {
  readonly count: number;
  readonly lot: Int32Array;
  readonly doses: Float64Array;
  /** Position in UNUSED_REASONS. */
  readonly reason: Uint8Array;
}

/** Sums of doses, as in summary.json. */
export interface ClaimedFigures {
  readonly atHand: number;
  readonly administered: number;
  readonly kept: number;
  readonly expired: number;
  readonly shipped: number;
  readonly notShipped: number;
  readonly leavingHolder: number;
  readonly leavingHolderBound: number;
}
