import type { Model } from '../../model.ts';
import type { Rights } from '../rights/rights.ts';
import type { Tally } from './tally.ts';

/**
 * The doses that a milestone's proof counts: those of the weeks before its end, and of later weeks the floors'
 * alone (MODEL.md#certificate).
 */
export interface Counted {
  /** Doses in each cell. */
  readonly load: Float64Array;
  /** Doses left in each class of lots. */
  readonly left: Float64Array;
  /** Goes on to milestone k; they must be taken in order, from 0. */
  goTo(k: number): void;
}

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

export function counted(model: Model, { classes }: Rights, { all, floors }: Tally): Counted {
  const { weeks, milestones, destinations, lots } = model;
  const load = floors.load.slice();
  const left = new Float64Array(classes.count);
  for (let lot = 0; lot < lots.count; lot++) left[classes.of[lot]] += lots.doses[lot];
  for (let c = 0; c < classes.count; c++) {
    for (let k = 0; k < milestones.length; k++) left[c] -= floors.used[c * milestones.length + k];
  }
  return { load, left, goTo };

  function goTo(k: number): void {
    const first = k === 0 ? 0 : milestones[k - 1];
    for (let d = 0; d < destinations.count; d++) {
      const end = d * weeks + milestones[k];
      for (let cell = d * weeks + first; cell < end; cell++) load[cell] = all.load[cell];
    }
    for (let c = 0; c < classes.count; c++) {
      const i = c * milestones.length + k;
      left[c] += floors.used[i] - all.used[i];
    }
  }
}
