import { plan } from '@sahakarya/planner';
import { toModel } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { world } from '../testing/reference-world.ts';
import { doEqualsHaveMore } from './destination-picture.ts';

test('equals have more where one of the same weight, to whom the plan gives doses, has more per person', () => {
  const model = toModel(world());
  const destinations = {
    ...model.destinations,
    count: 4,
    population: Float64Array.of(10, 10, 10, 10),
    weightMillionths: Float64Array.of(1, 1, 2, 2),
    given: Float64Array.of(0, 0, 9, 0),
  };
  // Two milestones: 3, 2, 0 and 5 doses by the end.
  const doses = Float64Array.of(1, 2, 0, 5, 2, 0, 0, 0);
  expect([0, 1, 2, 3].map((d) => doEqualsHaveMore({ destinations }, doses, d))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});

test('in the world some have less than their equals, and others do not', () => {
  const model = toModel(world());
  const { milestoneDoses } = plan(model);
  const found = Array.from({ length: model.destinations.count }, (_, d) =>
    doEqualsHaveMore(model, milestoneDoses, d),
  );
  expect(new Set(found).size).toBe(2);
});
