import type { Model } from '../model.ts';
import { dosesBy, floorsByDefinition, high, supplyOf } from './brute-force.ts';
import { isDueBefore } from './definitions.ts';
import { permissions } from './supply.ts';

/**
 * The same best plan by the one sentence of MODEL.md#objective: beyond the floors, doses are handed out one at a
 * time, each to the destination with the lowest level among those that can still get one.
 */
export function handedOut(model: Model): Float64Array {
  const count = model.destinations.count;
  const floors = floorsByDefinition(model);
  const y = floors.slice();
  const supply = supplyOf(model, permissions(model), y);
  if (supply === undefined) throw new Error('the floors cannot be supplied');
  for (let k = 0; k < model.milestones.length; k++) {
    for (;;) {
      const inOrder = Array.from({ length: count }, (_, d) => d).sort((a, b) =>
        isDueBefore(model, dosesBy(model, k, a, y), a, dosesBy(model, k, b, y), b) ? -1 : 1,
      );
      const next = inOrder.find(
        (d) => y[k * count + d] < high(model, k, d, y, floors) && supply.give(k * count + d),
      );
      if (next === undefined) break;
      y[k * count + next]++;
    }
  }
  return y;
}
