/**
 * The planner's input: plain numbers and typed arrays, ready to send to a worker.
 *
 * Conventions. Destinations, lots, products and earmark sets are named by their row number in the
 * scenario's tables, and row order settles ties. Weeks are whole weeks from the scenario's start;
 * week 0 begins on the start. Doses and people are whole numbers below 2^53, kept in Float64Array.
 * Decimals (weights, targets) are whole millionths, so that nothing is ever rounded.
 */
export interface Model {
  /** Length of the horizon, in weeks. */
  readonly weeks: number;
  /** Weeks that are over by each milestone, increasing; the last one equals `weeks`. */
  readonly milestones: Int32Array;
  readonly policy: ModelPolicy;
  readonly destinations: Destinations;
  readonly lots: Lots;
  readonly products: Products;
  /** `acceptance[d * products.count + p]` is 1 where destination d accepts product p. */
  readonly acceptance: Uint8Array;
  /** Earmark sets: increasing destination rows. `lots.earmark` points here. */
  readonly earmarks: readonly Int32Array[];
}

/** `pooled`: lots serve everyone. `surplus`: holders first. `own`: holders' lots serve their holders alone. */
export type Sharing = 'pooled' | 'surplus' | 'own';

export interface ModelPolicy {
  readonly sharing: Sharing;
  /** Most doses per 100 people that a destination may reach, in millionths of a dose. */
  readonly targetPer100Millionths: number;
  /** The same for what a holder may keep for itself first, in millionths of a dose. */
  readonly holderTargetPer100Millionths: number;
  /** Weeks of use that a lot must still have when it arrives anywhere but at its holder's. */
  readonly shelfLifeOnArrivalWeeks: number;
  readonly delivery: Delivery;
}

/** How administered doses become shipments. */
export interface Delivery {
  /** At most one shipment per lot, destination and interval of this many weeks. */
  readonly everyWeeks: number;
  readonly smallestShipmentDoses: number;
  readonly packRounding: 'fair' | 'down';
}

/** One entry per destination in every array. */
export interface Destinations {
  readonly count: number;
  /** People, at least 1. */
  readonly population: Float64Array;
  /** Weight in millionths, at least 1; 1,000,000 is weight 1. */
  readonly weightMillionths: Float64Array;
  /** Doses administered before the plan starts. */
  readonly given: Float64Array;
  /** Weeks from sending a lot until it can be administered. */
  readonly leadWeeks: Int32Array;
  /** Absorptive capacity: `capacity[d * weeks + t]`, doses that destination d can administer in week t. */
  readonly capacity: Float64Array;
  /** Shipped doses that may be in hand at the end of a week; Infinity where no limit is known. */
  readonly storage: Float64Array;
}

/** One entry per lot in every array. */
export interface Lots {
  readonly count: number;
  readonly product: Int32Array;
  readonly doses: Float64Array;
  /** First week that begins on or after the lot is available, b; negative when it was at hand before the start. */
  readonly firstWeek: Int32Array;
  /** Last week that ends on or before the last day of use, e; may lie before 0 or beyond the horizon. */
  readonly lastWeek: Int32Array;
  /** The destination that holds the lot, or -1 for anyone else (a producer, a pool). */
  readonly holder: Int32Array;
  /** Index into `Model.earmarks`, or -1 where the lot may go anywhere. */
  readonly earmark: Int32Array;
}

export interface Products {
  readonly count: number;
  /** Doses in a pack, at least 1. */
  readonly packDoses: Float64Array;
}

/** Nobody in particular: a lot without a holder among the destinations, a lot without earmark. */
export const NONE = -1;
