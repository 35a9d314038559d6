import { expect, test } from 'vitest';
import { SMALL_WORLD } from '../testing/small-world.ts';
import { partOf } from './part-of-world.ts';

test('a part has its destinations and the lots that they hold, pooled', () => {
  const part = partOf(SMALL_WORLD, [0, 2]);
  expect(part.policy.sharing).toBe('pooled');
  expect(part.destinations).toEqual({
    count: 2,
    population: Float64Array.of(1000, 7),
    weightMillionths: Float64Array.of(1_000_000, 1_000_000),
    given: Float64Array.of(100, 3),
    leadWeeks: Int32Array.of(0, 2),
    capacity: Float64Array.of(50, 60, 5, 6),
    storage: Float64Array.of(10, Number.POSITIVE_INFINITY),
  });
  expect(part.lots).toEqual({
    count: 3,
    product: Int32Array.of(0, 1, 0),
    doses: Float64Array.of(101, 40, 30),
    firstWeek: Int32Array.of(0, 1, 0),
    lastWeek: Int32Array.of(3, 4, 5),
    holder: Int32Array.of(0, 0, 1),
    earmark: Int32Array.of(-1, -1, -1),
  });
  expect(part.acceptance).toEqual(Uint8Array.of(1, 0, 1, 1));
});
