import type { Model } from '@sahakarya/planner';
import { expect, test } from 'vitest';
import { SMALL_WORLD } from '../testing/small-world.ts';
import { seededChanges } from './changes.ts';

/** Large enough that no factor is lost to whole doses. */
const WORLD: Model = {
  ...SMALL_WORLD,
  destinations: {
    ...SMALL_WORLD.destinations,
    capacity: SMALL_WORLD.destinations.capacity.map((doses) => doses * 1e6),
  },
  lots: { ...SMALL_WORLD.lots, doses: SMALL_WORLD.lots.doses.map((doses) => doses * 1e6) },
};

test('changes touch one capacity, one lot or the ceiling in turn, by at most half', () => {
  const changes = seededChanges(WORLD, 6, 1);
  const touched = changes.map((changed) => ({
    destinations: changedAt(changed.destinations.capacity, WORLD.destinations.capacity).map((at) => at >> 1),
    lots: changedAt(changed.lots.doses, WORLD.lots.doses),
    ceiling: changed.policy.targetPer100Millionths !== WORLD.policy.targetPer100Millionths,
  }));
  touched.forEach(({ destinations, lots, ceiling }, i) => {
    expect(new Set(destinations).size).toBe(i % 3 === 0 ? 1 : 0);
    expect(lots.length).toBe(i % 3 === 1 ? 1 : 0);
    expect(ceiling).toBe(i % 3 === 2);
  });
  for (const { lots } of changes)
    lots.doses.forEach((doses, lot) => {
      const before = WORLD.lots.doses[lot] ?? 0;
      expect(doses).toBeGreaterThanOrEqual(Math.floor(before / 2));
      expect(doses).toBeLessThanOrEqual(before * 1.5);
    });
  expect(seededChanges(WORLD, 6, 1)).toEqual(changes);
});

function changedAt(now: Float64Array, before: Float64Array): number[] {
  return Array.from(now.keys()).filter((at) => now[at] !== before[at]);
}
