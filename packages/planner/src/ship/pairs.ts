import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';

/**
 * Pairs of a lot and a destination that does not hold it, with doses of the plan: what has to travel.
 * In the order lot, destination. A pair's administrations are the rows `firstRow ≤ row < endRow`.
 */
export interface Pairs {
  readonly count: number;
  readonly lot: Int32Array;
  readonly destination: Int32Array;
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
  /** Doses of the plan. */
  readonly planned: Float64Array;
}

/** One pass over the administrations. */
export function travellingPairs(model: Model, administrations: Administrations): Pairs {
  const { count: rows, lot, destination, doses } = administrations;
  const pairLot: number[] = [];
  const pairDestination: number[] = [];
  const firstRow: number[] = [];
  const endRow: number[] = [];
  const planned: number[] = [];
  for (let row = 0; row < rows; ) {
    const l = lot[row];
    const d = destination[row];
    const first = row;
    let total = 0;
    for (; row < rows && lot[row] === l && destination[row] === d; row++) total += doses[row];
    if (model.lots.holder[l] === d) continue;
    pairLot.push(l);
    pairDestination.push(d);
    firstRow.push(first);
    endRow.push(row);
    planned.push(total);
  }
  return {
    count: pairLot.length,
    lot: new Int32Array(pairLot),
    destination: new Int32Array(pairDestination),
    firstRow: new Int32Array(firstRow),
    endRow: new Int32Array(endRow),
    planned: new Float64Array(planned),
  };
}

/** What each lot may send: its doses less those that its holder uses. */
export function dosesToSend(model: Model, administrations: Administrations): Float64Array {
  const left = Float64Array.from(model.lots.doses);
  for (let row = 0; row < administrations.count; row++) {
    const lot = administrations.lot[row];
    if (model.lots.holder[lot] === administrations.destination[row]) left[lot] -= administrations.doses[row];
  }
  return left;
}

/** Doses in a pack of the lot's product. */
export function packDoses(model: Model, lot: number): number {
  return model.products.packDoses[model.lots.product[lot]];
}

/** Rule 2: the last week in which a lot may arrive anywhere but at its holder's, weeks enough to use it being left. */
export function lastArrival(model: Model, lot: number): number {
  return model.lots.lastWeek[lot] + 1 - Math.max(1, model.policy.shelfLifeOnArrivalWeeks);
}

/** The doses of as many whole packs as it takes to have `doses`. */
export function upToWholePacks(doses: number, pack: number): number {
  const beyond = doses % pack;
  return beyond === 0 ? doses : doses - beyond + pack;
}
