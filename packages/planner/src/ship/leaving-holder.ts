import { type Model, NONE } from '../model.ts';
import type { Administrations } from '../plan.ts';

/** Doses of destinations' own lots that others administer. Lots that nobody among the destinations holds don't count. */
export function leavingHolder(model: Model, administrations: Administrations): number {
  let leaving = 0;
  for (let row = 0; row < administrations.count; row++) {
    const holder = model.lots.holder[administrations.lot[row]];
    if (holder !== NONE && holder !== administrations.destination[row]) leaving += administrations.doses[row];
  }
  return leaving;
}
