import type { Sharing } from '@sahakarya/planner';
import type {
  Day,
  DestinationKey,
  Doses,
  LotKey,
  Millionths,
  People,
  ProductKey,
  Weeks,
} from '@sahakarya/vocabulary';
import type { About } from '../package/data-package.ts';

/**
 * A scenario as its folder has it: rows in the order of the files, every check of a reader passed.
 * What the file leaves out is left out here, so that the same folder can be written again.
 */
export interface Scenario {
  readonly about: About;
  readonly destinations: readonly Destination[];
  readonly products: readonly Product[];
  readonly lots: readonly Lot[];
  /** Undefined: every product is accepted everywhere. */
  readonly acceptance?: readonly Acceptance[];
  readonly earmarks: readonly Earmark[];
  readonly capacity: readonly WeekCapacity[];
  readonly policy: Policy;
}

export interface Destination {
  readonly destination: DestinationKey;
  readonly name: string;
  readonly population: People;
  readonly incomeGroup: string;
  readonly region: string;
  readonly dosesGiven: Doses;
  readonly weeklyCapacity: Doses;
  readonly leadWeeks: Weeks;
  /** Wins over the weights of the policy. */
  readonly weight?: Millionths;
  /** The most shipped doses in store at a week's end. Undefined: no limit known. */
  readonly storageDoses?: Doses;
}

export interface Product {
  readonly product: ProductKey;
  readonly name: string;
  readonly manufacturer: string;
  readonly dosesPerCourse: Doses;
  readonly intervalWeeks: Weeks;
  readonly packDoses: Doses;
  /** The cold that it needs, such as 2-8C. */
  readonly storage: string;
}

export interface Lot {
  readonly lot: LotKey;
  readonly product: ProductKey;
  readonly doses: Doses;
  readonly available: Day;
  /** The last day of use. */
  readonly expires: Day;
  /** A destination, anyone else, or empty. */
  readonly holder: string;
}

export interface Acceptance {
  readonly destination: DestinationKey;
  readonly product: ProductKey;
}

/** A destination that the lot may go to; lots without such rows may go anywhere. */
export interface Earmark {
  readonly lot: LotKey;
  readonly destination: DestinationKey;
}

/** In place of `weeklyCapacity` in that week; weeks beyond the plan are ignored. */
export interface WeekCapacity {
  readonly destination: DestinationKey;
  readonly week: Weeks;
  readonly doses: Doses;
}

export interface Policy {
  readonly start: Day;
  readonly weeks: Weeks;
  readonly milestones: Milestones;
  readonly targetPer100: Millionths;
  readonly holderTargetPer100?: Millionths;
  readonly sharing: Sharing;
  readonly shelfLifeOnArrivalWeeks?: Weeks;
  readonly deliveryEveryWeeks?: Weeks;
  readonly smallestShipmentDoses?: Doses;
  readonly packRounding?: PackRounding;
  readonly weights?: Weights;
}

/** One milestone at the end; one every so many weeks and at the end; at dates and at the end. */
export type Milestones =
  | { readonly kind: 'end' }
  | { readonly kind: 'every'; readonly weeks: Weeks }
  | { readonly kind: 'dates'; readonly dates: readonly Day[] };

export const PACK_ROUNDINGS = ['fair', 'down'] as const;
export type PackRounding = (typeof PACK_ROUNDINGS)[number];

export const SHARINGS: readonly Sharing[] = ['pooled', 'surplus', 'own'];

export interface Weights {
  /** A column of destinations.csv. */
  readonly by: string;
  /** A group that is not named has weight 1. */
  readonly groups: readonly GroupWeight[];
}

export interface GroupWeight {
  readonly group: string;
  readonly weight: Millionths;
}
