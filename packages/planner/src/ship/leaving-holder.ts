import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';

/** Doses that others administer than the holder of their lot; all of a lot that no destination holds. */
export function leavingHolder(model: Model, administrations: Administrations): number {
  let leaving = 0;
  for (let row = 0; row < administrations.count; row++) {
    if (model.lots.holder[administrations.lot[row]] !== administrations.destination[row]) {
      leaving += administrations.doses[row];
    }
  }
  return leaving;
}
