import { type Model, NONE, type Sharing } from '../../model.ts';
import type { Administrations, Shipments } from '../../plan.ts';

/** A model in few words: what isn't said is generous. */
export interface SmallModel {
  readonly weeks?: number;
  readonly sharing?: Sharing;
  readonly targetPer100?: number;
  readonly holderTargetPer100?: number;
  readonly shelfLifeOnArrivalWeeks?: number;
  readonly deliveryEveryWeeks?: number;
  readonly smallestShipmentDoses?: number;
  readonly packRounding?: 'fair' | 'down';
  /** Doses in a pack, by product. */
  readonly packs?: readonly number[];
  readonly destinations: readonly SmallDestination[];
  readonly lots: readonly SmallLot[];
}

export interface SmallDestination {
  readonly population?: number;
  readonly weight?: number;
  readonly given?: number;
  readonly lead?: number;
  readonly capacity?: number;
  readonly storage?: number;
  /** Products refused. */
  readonly refuses?: readonly number[];
}

export interface SmallLot {
  readonly doses: number;
  readonly product?: number;
  readonly first?: number;
  readonly last?: number;
  readonly holder?: number;
  readonly earmark?: readonly number[] | undefined;
}

export function smallModel(small: SmallModel): Model {
  const { destinations, lots, weeks = 8, packs = [10], targetPer100 = 1000 } = small;
  const earmarks = lots.flatMap((lot) => (lot.earmark === undefined ? [] : [Int32Array.from(lot.earmark)]));
  let named = 0;
  return {
    weeks,
    milestones: Int32Array.of(weeks),
    policy: {
      sharing: small.sharing ?? 'pooled',
      targetPer100Millionths: targetPer100 * 1_000_000,
      holderTargetPer100Millionths: (small.holderTargetPer100 ?? targetPer100) * 1_000_000,
      shelfLifeOnArrivalWeeks: small.shelfLifeOnArrivalWeeks ?? 0,
      delivery: {
        everyWeeks: small.deliveryEveryWeeks ?? 4,
        smallestShipmentDoses: small.smallestShipmentDoses ?? 0,
        packRounding: small.packRounding ?? 'fair',
      },
    },
    destinations: {
      count: destinations.length,
      population: Float64Array.from(destinations, (d) => d.population ?? 1000),
      weightMillionths: Float64Array.from(destinations, (d) => (d.weight ?? 1) * 1_000_000),
      given: Float64Array.from(destinations, (d) => d.given ?? 0),
      leadWeeks: Int32Array.from(destinations, (d) => d.lead ?? 0),
      capacity: Float64Array.from(destinations.flatMap((d) => Array(weeks).fill(d.capacity ?? 1000))),
      storage: Float64Array.from(destinations, (d) => d.storage ?? Number.POSITIVE_INFINITY),
    },
    lots: {
      count: lots.length,
      product: Int32Array.from(lots, (lot) => lot.product ?? 0),
      doses: Float64Array.from(lots, (lot) => lot.doses),
      firstWeek: Int32Array.from(lots, (lot) => lot.first ?? 0),
      lastWeek: Int32Array.from(lots, (lot) => lot.last ?? weeks + 10),
      holder: Int32Array.from(lots, (lot) => lot.holder ?? NONE),
      earmark: Int32Array.from(lots, (lot) => (lot.earmark === undefined ? NONE : named++)),
    },
    products: { count: packs.length, packDoses: Float64Array.from(packs) },
    acceptance: Uint8Array.from(
      destinations.flatMap((d) => packs.map((_, product) => (d.refuses?.includes(product) ? 0 : 1))),
    ),
    earmarks,
  };
}

/** Administrations from rows lot, destination, week, doses, in the order of a plan. */
export function administrationsOf(rows: readonly (readonly number[])[]): Administrations {
  return {
    count: rows.length,
    lot: Int32Array.from(rows, (row) => row[0]),
    destination: Int32Array.from(rows, (row) => row[1]),
    week: Int32Array.from(rows, (row) => row[2]),
    doses: Float64Array.from(rows, (row) => row[3]),
  };
}

/** Shipments as rows lot, destination, sent, received, packs, doses: those of shipments.csv. */
export function rowsOf(shipments: Shipments): number[][] {
  return Array.from({ length: shipments.count }, (_, i) => [
    shipments.lot[i],
    shipments.destination[i],
    shipments.sentWeek[i],
    shipments.receivedWeek[i],
    shipments.packs[i],
    shipments.doses[i],
  ]);
}
