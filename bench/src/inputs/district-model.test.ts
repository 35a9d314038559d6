import { expect, test } from 'vitest';
import { SMALL_WORLD } from '../testing/small-world.ts';
import { districtModel } from './district-model.ts';

const COUNTRIES = ['A', 'B', 'C'];
const DISTRICTS = [
  { country: 'B', population: 1000 },
  { country: 'A', population: 15 },
];

test('a district has the rights of its country and the whole part of its share', () => {
  const model = districtModel(SMALL_WORLD, COUNTRIES, DISTRICTS, { lots: 4, inProportion: false });
  expect(model.policy.sharing).toBe('pooled');
  expect(model.milestones).toEqual(SMALL_WORLD.milestones);
  expect(model.destinations).toEqual({
    count: 2,
    population: Float64Array.of(1000, 15),
    weightMillionths: Float64Array.of(1_000_000, 1_000_000),
    given: Float64Array.of(66, 1),
    leadWeeks: Int32Array.of(1, 0),
    capacity: Float64Array.of(23, 26, 0, 0),
    storage: Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
  });
  expect(model.acceptance).toEqual(Uint8Array.of(0, 1, 1, 0));
});

test('the largest lots are halved until there are enough, and nobody here holds them', () => {
  const { lots } = districtModel(SMALL_WORLD, COUNTRIES, DISTRICTS, { lots: 6, inProportion: false });
  expect(lots).toEqual({
    count: 6,
    product: Int32Array.of(0, 1, 0, 1, 0, 0),
    doses: Float64Array.of(26, 40, 30, 20, 50, 25),
    firstWeek: Int32Array.of(0, 1, 0, -1, 0, 0),
    lastWeek: Int32Array.of(3, 4, 5, 6, 3, 3),
    holder: new Int32Array(6).fill(-1),
    earmark: new Int32Array(6).fill(-1),
  });
});

test('lots in proportion shrink as people do', () => {
  const { lots } = districtModel(SMALL_WORLD, COUNTRIES, DISTRICTS, { lots: 4, inProportion: true });
  // 1015 of 4007 people
  expect(lots.doses).toEqual(Float64Array.of(25, 10, 7, 5));
});

test('shares are exact beyond 2^53', () => {
  const world = {
    ...SMALL_WORLD,
    destinations: { ...SMALL_WORLD.destinations, given: Float64Array.of(2 ** 53 - 1, 0, 0) },
  };
  const model = districtModel(world, COUNTRIES, [{ country: 'A', population: 999 }], {
    lots: 4,
    inProportion: false,
  });
  expect(model.destinations.given[0]).toBe(Number(((2n ** 53n - 1n) * 999n) / 1000n));
});

test('a district of no country of the world is refused', () => {
  const strange = [{ country: 'Z', population: 1 }];
  expect(() => districtModel(SMALL_WORLD, COUNTRIES, strange, { lots: 4, inProportion: false })).toThrow(
    RangeError,
  );
});
