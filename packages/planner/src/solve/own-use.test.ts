import { expect, it } from 'vitest';
import { mostOwnUse as mostOwnUseOfChecker } from '../check/own-use.ts';
import { smallModel } from '../judge/small-models.ts';
import { type Random, random } from '../judge/tiny-models.ts';
import { type Model, NONE } from '../model.ts';
import { cases } from '../testing/cases.ts';
import { heldLots, useOwnLots } from './earliest-expiry.ts';
import { mostOwnUse } from './own-use.ts';
import type { UseList } from './use-list.ts';

const sum = (use: UseList): number =>
  use.doses.subarray(0, use.count).reduce((total, doses) => total + doses, 0);

/** All lots held by two destinations, few doses in each, and good for a few weeks. */
function withHolders(model: Model, r: Random): Model {
  const { lots } = model;
  return {
    ...model,
    lots: {
      ...lots,
      doses: lots.doses.map(() => r.whole(1, 8)),
      lastWeek: lots.firstWeek.map((first) => first + r.whole(1, 5)),
      holder: lots.holder.map(() => r.whole(0, 1)),
      earmark: lots.earmark.map(() => NONE),
    },
  };
}

it('is the maximum flow from own lots, as the checker finds it, for any doses by milestone', () => {
  let bettered = 0;
  for (let seed = 1; seed <= cases(2000); seed++) {
    const r = random(seed);
    const model = withHolders(smallModel(seed), r);
    const D = model.destinations.count;
    const doses = Float64Array.from({ length: D * model.milestones.length }, () => r.whole(0, 8));
    const most = mostOwnUse(model, doses);
    expect({ seed, doses: sum(most) }).toEqual({ seed, doses: mostOwnUseOfChecker(model, doses) });
    const greedy = useOwnLots(model, heldLots(model), (d, k) => doses[k * D + d]);
    if (sum(most) > sum(greedy)) bettered++;
  }
  // Earliest expiry first isn't always the most, so the augmenting paths are tried as well.
  expect(bettered).toBeGreaterThan(cases(2000) / 200 - 1);
});

it('uses a later lot in a later milestone, so that an earlier one keeps its doses for what only it can use', () => {
  const model = smallModel(1);
  const two = {
    ...model,
    weeks: 4,
    milestones: Int32Array.of(2, 4),
    destinations: {
      ...model.destinations,
      count: 1,
      leadWeeks: Int32Array.of(0),
      capacity: new Float64Array(4).fill(9),
    },
    lots: {
      count: 2,
      product: Int32Array.of(0, 0),
      doses: Float64Array.of(1, 1),
      firstWeek: Int32Array.of(0, 1),
      lastWeek: Int32Array.of(3, 1),
      holder: Int32Array.of(0, 0),
      earmark: Int32Array.of(-1, -1),
    },
    products: { count: 1, packDoses: Float64Array.of(1) },
    acceptance: Uint8Array.of(1),
  };
  const use = mostOwnUse(two, Float64Array.of(1, 1));
  expect(sum(use)).toBe(2);
  expect([...use.week.subarray(0, use.count)].map((week) => Math.floor(week / 2)).sort()).toEqual([0, 1]);
});
