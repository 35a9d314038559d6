import type { Administrations, Certificate, Shipments } from '../plan.ts';

/** All that a plan folder says, by row numbers of its scenario. Rows are in the order in which the folder has them. */
export interface Claim {
  readonly administrations: Administrations;
  readonly coverage: ClaimedCoverage;
  readonly shipments: Shipments;
  readonly unused: ClaimedUnused;
  readonly certificate: Certificate;
  readonly figures: DoseSums;
}

/** A plan of which the checker is to find the certificate, and what limits whom, unless it says them. */
export interface Unproven extends Omit<Claim, 'certificate' | 'coverage'> {
  readonly certificate?: Certificate;
  readonly coverage: Omit<ClaimedCoverage, 'limits'> & Partial<Pick<ClaimedCoverage, 'limits'>>;
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

/** Doses in total, as in summary.json. `atHand = administered + kept + expired`. */
export interface DoseSums {
  /** Doses in all lots. */
  readonly atHand: number;
  readonly administered: number;
  /** Not used, and still good when the plan ends. */
  readonly kept: number;
  /** Not used, and no longer good when the plan ends. */
  readonly expired: number;
  readonly shipped: number;
  /** Doses of the exact plan that need a shipment and have none, lot by lot and destination by destination. */
  readonly notShipped: number;
  readonly leavingHolder: number;
  readonly leavingHolderBound: number;
}
