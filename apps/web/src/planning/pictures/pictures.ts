import type { Limit } from '@sahakarya/planner';

/**
 * What the worker sends of a plan, in the order in which it is known. Arrays are handed over, not copied. Rows are
 * destinations as in the scenario, groups as in `Opened.groups`.
 */

/** Known as soon as doses are shared out: the milestones. */
export interface CoveragePicture {
  /** Weeks that are over at each milestone. */
  readonly milestones: Int32Array;
  /** `[k * destinations + d]`: doses of the plan by milestone k. */
  readonly doses: Float64Array;
  /** Doses of the plan in all. */
  readonly administered: number;
}

/** Known when doses have their lots. */
export interface WeeksPicture {
  /** `[weeksOver * groups + g]`, weeksOver from 0 to the plan's length: doses of the plan by then. */
  readonly groupDoses: Float64Array;
  /** `[g * COURSES + i]`: weeks after which the group has that many courses per 100 people; -1: not in this plan. */
  readonly weeksUntilCourses: Int32Array;
  readonly stock: Stock;
}

/** Doses of all lots, and what becomes of them by the end of the plan. `atHand = administered + kept + expired`. */
export interface Stock {
  readonly atHand: number;
  readonly administered: number;
  /** Not used, still good. */
  readonly kept: number;
  /** Not used, no longer good. */
  readonly expired: number;
}

/** `[k * destinations + d]`: bits by position in LIMITS, what keeps d from one dose more by milestone k. */
export type LimitsPicture = Uint8Array;

/** The whole picture of a plan; what is undefined is still worked out. */
export interface PlanPicture {
  readonly coverage: CoveragePicture;
  readonly weeks?: WeeksPicture;
  readonly limits?: LimitsPicture;
  /** `[d]`: doses of the plan with a single milestone, at the end. */
  readonly oneMilestone?: Float64Array;
}

/** What a destination's sheet shows beside its explanation. */
export interface DestinationPicture {
  /** `[week]`: doses of the plan, and what it could administer. */
  readonly doses: Float64Array;
  readonly capacity: Float64Array;
  /** Lots that it uses, the most doses first. */
  readonly lots: readonly UsedLot[];
  /** The limits at the end of the plan. */
  readonly limits: readonly Limit[];
  /** Others of the same weight to whom the plan gives doses have more per person at the end. */
  readonly equalsHaveMore: boolean;
}

export interface UsedLot {
  readonly lot: string;
  readonly product: string;
  /** Empty: nobody in particular. */
  readonly holder: string;
  /** ISO 8601. */
  readonly expires: string;
  readonly doses: number;
  readonly firstWeek: number;
  readonly lastWeek: number;
}
