import type { Model } from '../../model.ts';
import type { Rights } from '../rights/rights.ts';
import type { Tally } from './tally.ts';

/** Doses left in each lot in milestone k's proof. Costs a pass over the administrations. */
export function lotsLeft(model: Model, { all, floors }: Tally, k: number): Float64Array {
  const left = model.lots.doses.slice();
  const end = model.milestones[k];
  for (let i = 0; i < all.count; i++) {
    if (all.cell[i] % model.weeks < end) left[all.lot[i]] -= all.doses[i];
  }
  for (let i = 0; i < floors.count; i++) {
    if (floors.cell[i] % model.weeks >= end) left[floors.lot[i]] -= floors.doses[i];
  }
  return left;
}

/**
 * The doses that a milestone's proof counts: those of the weeks before its end, and of later weeks the floors'
 * alone (MODEL.md#certificate).
 */
export class Counted {
  /** Doses in each cell. */
  readonly load: Float64Array;
  /** Doses left in each class of lots. */
  readonly left: Float64Array;
  readonly #model: Model;
  readonly #tally: Tally;

  constructor(model: Model, { classes }: Rights, tally: Tally) {
    const { lots, milestones } = model;
    this.#model = model;
    this.#tally = tally;
    this.load = tally.floors.load.slice();
    this.left = new Float64Array(classes.count);
    for (let lot = 0; lot < lots.count; lot++) this.left[classes.of[lot]] += lots.doses[lot];
    for (let c = 0; c < classes.count; c++) {
      for (let k = 0; k < milestones.length; k++) {
        this.left[c] -= tally.floors.used[c * milestones.length + k];
      }
    }
  }

  /** Goes on to milestone k; they must be taken in order, from 0. */
  goTo(k: number): void {
    const { weeks, milestones, destinations } = this.#model;
    const { all, floors } = this.#tally;
    const { load, left } = this;
    const first = k === 0 ? 0 : milestones[k - 1];
    for (let d = 0; d < destinations.count; d++) {
      const end = d * weeks + milestones[k];
      for (let cell = d * weeks + first; cell < end; cell++) load[cell] = all.load[cell];
    }
    for (let c = 0; c < left.length; c++) {
      const i = c * milestones.length + k;
      left[c] += floors.used[i] - all.used[i];
    }
  }
}
