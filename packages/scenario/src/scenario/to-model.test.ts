import { NONE } from '@sahakarya/planner';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, FIFTY, scenarioOf } from '../testing/example.ts';
import { milestoneWeeks } from './milestone-weeks.ts';
import { toModel } from './to-model.ts';

/** The model of the example with a part of one file replaced. */
function modelWith(file: string, part: string, by: string) {
  const text = EXAMPLE[file] ?? '';
  if (!text.includes(part)) throw new Error(`${file} lacks ${part}`);
  return toModel(scenarioOf({ ...EXAMPLE, [file]: text.replace(part, by) }));
}

test('the model of the example', () => {
  const model = toModel(scenarioOf(EXAMPLE));
  const week = (d: number) => Array.from(model.destinations.capacity.subarray(d * 12, (d + 1) * 12));
  expect(week(0)).toEqual([0, 100, 100, 40, 100, 100, 100, 100, 100, 100, 100, 100]);
  expect(week(2)).toEqual(Array.from({ length: 12 }, () => 500));
  expect(model).toMatchObject({
    weeks: 12,
    milestones: Int32Array.of(4, 8, 12),
    policy: {
      sharing: 'surplus',
      targetPer100Millionths: 66_600_000,
      holderTargetPer100Millionths: 140_000_000,
      shelfLifeOnArrivalWeeks: 2,
      delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
    },
    // AAA by its group, BBB by its own cell, CCC's group has no name.
    destinations: {
      count: 3,
      population: Float64Array.of(1000, 2000, 5000),
      weightMillionths: Float64Array.of(2_000_000, 1_500_000, 1_000_000),
      given: Float64Array.of(0, 300, 50),
      leadWeeks: Int32Array.of(1, 0, 2),
      storage: Float64Array.of(Infinity, 400, Infinity),
    },
    lots: {
      count: 3,
      product: Int32Array.of(0, 1, 1),
      doses: Float64Array.of(500, 600, 700),
      firstWeek: Int32Array.of(0, -1, 5),
      lastWeek: Int32Array.of(20, 12, 33),
      holder: Int32Array.of(0, NONE, NONE),
      earmark: Int32Array.of(NONE, 0, NONE),
    },
    products: { count: 2, packDoses: Float64Array.of(10, 20) },
    acceptance: Uint8Array.of(1, 1, 1, 0, 0, 1),
    earmarks: [Int32Array.of(0, 2)],
  });
});

test('what is left out has its default', () => {
  const model = toModel(scenarioOf(FIFTY));
  expect(model.milestones).toEqual(Int32Array.of(4));
  expect(model.acceptance).toEqual(Uint8Array.of(1, 1, 1));
  expect(model.policy).toEqual({
    sharing: 'pooled',
    targetPer100Millionths: 100_000_000,
    holderTargetPer100Millionths: 100_000_000,
    shelfLifeOnArrivalWeeks: 0,
    delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
  });
});

test('an acceptance table without rows accepts nothing', () => {
  expect(toModel(scenarioOf({ ...FIFTY, 'acceptance.csv': 'destination,product\n' })).acceptance).toEqual(
    Uint8Array.of(0, 0, 0),
  );
});

test('lots with the same earmark share it', () => {
  const model = modelWith('earmarks.csv', 'L2,AAA', 'L3,CCC\nL1,AAA\nL3,AAA\nL1,CCC\nL2,AAA\nL2,BBB');
  expect(model.earmarks).toEqual([Int32Array.of(0, 1, 2), Int32Array.of(0, 2)]);
  expect(model.lots.earmark).toEqual(Int32Array.of(1, 0, 1));
});

test.each([
  ['region', '"AFRO": 3', [3, 1.5, 3]],
  ['destination', '"AAA": 3', [3, 1.5, 1]],
  ['population', '"5000": 3', [1, 1.5, 3]],
  ['name', '"Gamma \\"C\\"": 3', [1, 1.5, 3]],
  ['storage_doses', '"": 3, "400": 7', [3, 1.5, 3]],
  ['doses_given', '"0": 3', [3, 1.5, 1]],
])('weights by %s', (by, groups, weights) => {
  const model = modelWith(
    'policy.json',
    '"by": "income_group",\n    "LIC": 2,\n    "HIC": 0.5',
    `"by": "${by}", ${groups}`,
  );
  expect(Array.from(model.destinations.weightMillionths)).toEqual(
    weights.map((weight) => weight * 1_000_000),
  );
});

test('a lead time beyond every plan stays within 32 bits', () => {
  const model = modelWith('destinations.csv', '500,2,,', '500,9007199254740991,,');
  expect(model.destinations.leadWeeks[2]).toBe(2 ** 30);
});

describe('milestones', () => {
  test.each([
    ['"milestone_every_weeks": 5', [5, 10, 12]],
    ['"milestone_every_weeks": 12', [12]],
    ['"milestone_every_weeks": 99', [12]],
    ['"milestones": []', [12]],
    ['"milestones": ["2021-08-08"]', [1, 12]],
    ['"milestones": ["2021-08-14", "2021-10-17"]', [1, 11, 12]],
    ['"milestones": ["2021-10-24"]', [12]],
  ])('%s', (rule, weeks) => {
    const policy = (EXAMPLE['policy.json'] ?? '').replace('"milestone_every_weeks": 4', rule);
    expect(milestoneWeeks(scenarioOf({ ...EXAMPLE, 'policy.json': policy }).policy)).toEqual(
      Int32Array.from(weeks),
    );
  });
});
