/**
 * What a planner gives: who administers which doses of which lot in which week, and the proof that it is
 * the fairest plan. Rows are named as in {@link import('./model.ts').Model}.
 */
export interface Plan {
  readonly administrations: Administrations;
  /**
   * `milestoneDoses[k * destinations + d]`: doses that d gives in the weeks of milestone k alone.
   * Fixed by the model to the dose: every correct planner gives the same.
   */
  readonly milestoneDoses: Float64Array;
  readonly certificate: Certificate;
  /** No plan with the same `milestoneDoses` has fewer doses that leave the holder of their lot. */
  readonly leavingHolderBound: number;
}

/** Rows with doses > 0 in the order lot, destination, week; at most one row per lot, destination and week. */
export interface Administrations {
  readonly count: number;
  readonly lot: Int32Array;
  readonly destination: Int32Array;
  readonly week: Int32Array;
  readonly doses: Float64Array;
}

/** The proof, milestone by milestone (MODEL.md#certificate). */
export interface Certificate {
  readonly milestones: readonly MilestoneCertificate[];
}

/** Labels are positions in `levels`; -1 is no label, which stands above all labels. */
export interface MilestoneCertificate {
  /** Destinations whose backward search found something new, in the strict order of their next doses. */
  readonly levels: Int32Array;
  /** `destinationLabels[j * destinations + d]`: label of (destination d, milestone j), the own milestone's included. */
  readonly destinationLabels: Int32Array;
  /** One label per lot. */
  readonly lotLabels: Int32Array;
  /** Full weeks whose label is above that of their (destination, milestone), in the order destination, week. */
  readonly fullWeeks: FullWeeks;
}

export interface FullWeeks {
  readonly count: number;
  readonly destination: Int32Array;
  readonly week: Int32Array;
  /** Label of the week itself; -1 where it has none. */
  readonly label: Int32Array;
}

/** Shipments in the order lot, destination, week of receipt. */
export interface Shipments {
  readonly count: number;
  readonly lot: Int32Array;
  readonly destination: Int32Array;
  readonly sentWeek: Int32Array;
  readonly receivedWeek: Int32Array;
  /** Packs, a part pack counted as one. */
  readonly packs: Float64Array;
  readonly doses: Float64Array;
}

/**
 * What keeps a destination from one dose more by a milestone. `ceiling` stands alone; the five rules
 * between may stand together; `several` when no single one would do.
 */
export const LIMITS = [
  'ceiling',
  'supply',
  'capacity',
  'shelf_life',
  'acceptance',
  'earmark',
  'holder',
  'several',
] as const;
export type Limit = (typeof LIMITS)[number];

/** Why doses of a lot are not used, the first that holds. */
export const UNUSED_REASONS = ['no_taker', 'shelf_life', 'too_late', 'kept', 'ceiling', 'capacity'] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];
