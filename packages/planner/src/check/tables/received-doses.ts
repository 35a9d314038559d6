import type { Model } from '../../model.ts';
import type { Administrations, Shipments } from '../../plan.ts';
import type { Findings } from '../findings.ts';
import { packOf } from './shipment-rows.ts';

/** Rows `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Rules 4 to 6, where doses arrive: lot by lot at each destination, and summed up for each destination. The doses
 * shipped serve the plan's uses of their lot and destination in the order of weeks; what is beyond the plan is in hand
 * to the end of the lot's last week.
 */
export class ReceivedDoses {
  /** Doses of the plan that need a shipment and have none. */
  notShipped = 0;
  readonly #model: Model;
  readonly #plan: Administrations;
  readonly #shipments: Shipments;
  readonly #findings: Findings;
  /** By destination. */
  readonly #planned: Float64Array;
  readonly #excess: Float64Array;
  readonly #largestPack: Float64Array;
  /** Lots and destinations that are sent no more than their whole packs, and lack doses. */
  readonly #notUp: { readonly lot: number; readonly destination: number }[] = [];
  /** Doses in hand at the end of each week, where storage is limited. */
  readonly #inHand = new Map<number, Float64Array>();
  /** Of the lot and destination at hand, by week. */
  readonly #arriving: Float64Array;
  readonly #using: Float64Array;

  constructor(model: Model, plan: Administrations, shipments: Shipments, findings: Findings) {
    const { destinations, weeks } = model;
    this.#model = model;
    this.#plan = plan;
    this.#shipments = shipments;
    this.#findings = findings;
    this.#planned = new Float64Array(destinations.count);
    this.#excess = new Float64Array(destinations.count);
    this.#largestPack = new Float64Array(destinations.count);
    this.#arriving = new Float64Array(weeks);
    this.#using = new Float64Array(weeks);
    destinations.storage.forEach((most, d) => {
      if (most !== Number.POSITIVE_INFINITY) this.#inHand.set(d, new Float64Array(weeks));
    });
  }

  /** A lot and a destination, with their rows of the plan and of shipments. */
  verifyPair(lot: number, destination: number, uses: RowRange, arrivals: RowRange): void {
    const shipped = this.#addUp(
      this.#arriving,
      this.#shipments.receivedWeek,
      this.#shipments.doses,
      arrivals,
    );
    const travels = this.#model.lots.holder[lot] !== destination;
    const needing = travels ? uses : { first: 0, end: 0 };
    const needed = this.#addUp(this.#using, this.#plan.week, this.#plan.doses, needing);
    this.notShipped += needed - Math.min(needed, shipped);
    this.#planned[destination] += needed;
    this.#excess[destination] += shipped - needed;
    const pack = packOf(this.#model, lot);
    // Where storage is limited, it may be what keeps packs from going: that isn't judged.
    if (!this.#inHand.has(destination)) this.#verifyNotBelow(lot, destination, needed, shipped);
    if (shipped === 0) return;

    this.#largestPack[destination] = Math.max(this.#largestPack[destination], pack);
    const upToPacks = Math.ceil(needed / pack) * pack;
    if (shipped > upToPacks) {
      this.#findings.add({
        code: 'shipment_above_pair',
        lot,
        destination,
        expected: upToPacks,
        found: shipped,
      });
    }
    this.#verifyInTime(lot, destination, shipped);
  }

  /**
   * Rule 4, and rule 6 for all lots together, once every pair has been seen.
   *
   * @param toSend doses that each lot may still send
   */
  verifyDestinations(toSend: Float64Array): void {
    this.#verifyUp(toSend);
    this.#planned.forEach((expected, destination) => {
      const excess = this.#excess[destination];
      if (excess === 0 || excess < this.#largestPack[destination]) return;
      this.#findings.add({ code: 'shipment_above_plan', destination, expected, found: expected + excess });
    });
    for (const [destination, hand] of this.#inHand) {
      const expected = this.#model.destinations.storage[destination];
      hand.forEach((found, week) => {
        if (found > expected)
          this.#findings.add({ code: 'shipment_storage', destination, week, expected, found });
      });
    }
  }

  /** Rule 6: all down, and no further. */
  #verifyNotBelow(lot: number, destination: number, needed: number, shipped: number): void {
    const expected = needed - (needed % packOf(this.#model, lot));
    if (shipped < expected)
      this.#findings.add({ code: 'shipment_below_pair', lot, destination, expected, found: shipped });
    else if (shipped === expected && shipped < needed) this.#notUp.push({ lot, destination });
  }

  /** Rule 6: up as long as a destination is short of its total and has a lot with a pack left. */
  #verifyUp(toSend: Float64Array): void {
    if (this.#model.policy.delivery.packRounding === 'down') return;
    for (const { lot, destination } of this.#notUp) {
      const excess = this.#excess[destination];
      if (excess >= 0 || toSend[lot] <= 0) continue;
      const expected = this.#planned[destination];
      const found = expected + excess;
      this.#findings.add({ code: 'shipment_pack_left', lot, destination, expected, found });
    }
  }

  /** Doses of some rows by week, and their sum. */
  #addUp(byWeek: Float64Array, week: Int32Array, doses: Float64Array, rows: RowRange): number {
    byWeek.fill(0);
    let sum = 0;
    for (let row = rows.first; row < rows.end; row++) {
      // Beyond the horizon nothing arrives: a write there is lost.
      byWeek[week[row]] += doses[row];
      sum += doses[row];
    }
    return sum;
  }

  /** Rule 5; and what is in hand, for rule 4. */
  #verifyInTime(lot: number, destination: number, shipped: number): void {
    const { weeks, lots } = this.#model;
    const hand = this.#inHand.get(destination);
    let arrived = 0;
    let used = 0;
    for (let week = 0; week < weeks; week++) {
      arrived += this.#arriving[week];
      used = Math.min(used + this.#using[week], shipped);
      if (used > arrived) {
        this.#findings.add({ code: 'shipment_late', lot, destination, week, expected: used, found: arrived });
        return;
      }
      if (hand !== undefined && week <= lots.lastWeek[lot]) hand[week] += arrived - used;
    }
  }
}
