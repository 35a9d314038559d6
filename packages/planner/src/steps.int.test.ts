import { afterAll, describe, expect, it } from 'vitest';
import type { Claim } from './check/claim.ts';
import { verifying } from './check/verify-plan.ts';
import { explaining } from './explain/explain.ts';
import { findingLimits } from './explain/limits.ts';
import { manyDistricts } from './judge/many-districts.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';
import { ship, shipping } from './ship/ship.ts';
import { unused } from './ship/unused.ts';
import { planning } from './solve/make-plan.ts';
import { finish, type Steps } from './steps.ts';
import { WorkCount } from './testing/count-work.ts';

/** Entered blocks of code, in thousands: a processor of 2020 enters as many in about 30 ms. */
const MOST_IN_A_STEP = 3000;

const work = new WorkCount();
afterAll(() => work.end());

/** Thousands of blocks in the longest of the first steps, and in all of these. */
function stepsOf(steps: Steps<unknown>, most = Number.POSITIVE_INFINITY): { longest: number; all: number } {
  const found = { longest: 0, all: 0 };
  work.take();
  for (let count = 0; count < most; count++) {
    const { done } = steps.next();
    const blocks = Math.round(work.take() / 1000);
    found.all += blocks;
    found.longest = Math.max(found.longest, blocks);
    if (done) break;
  }
  return found;
}

describe('the steps of work on 2,000 districts', () => {
  const model = manyDistricts(2000, 2000);
  const made = finish(planning(model));
  const { administrations } = made;
  const claim = claimOf(model, made);

  it.each<[string, () => Steps<unknown>, number?]>([
    ['doses', () => planning(model)],
    ['lots and certificate', () => finish(planning(model)).certifying()],
    ['limits', () => findingLimits(model, { administrations }), 200],
    ['shipments', () => shipping(model, administrations)],
    ['an explanation', () => explaining(model, made, 5)],
    ['a check', () => verifying(withOneDoseMore(model), claim)],
  ])('are short, and there are many: %s', (_, steps, first) => {
    const { longest, all } = stepsOf(steps(), first);
    expect(longest).toBeLessThan(MOST_IN_A_STEP);
    // Else the work is too little to show that it is done in steps.
    expect(all).toBeGreaterThan(MOST_IN_A_STEP);
  });
});

/** Its sums are left out: what they say makes no difference to the work of checking them. */
function claimOf(model: Model, { administrations, milestoneDoses, certificate }: Plan): Claim {
  const count = milestoneDoses.length;
  return {
    administrations,
    coverage: {
      count,
      milestoneWeek: new Int32Array(count),
      destination: new Int32Array(count),
      doses: new Float64Array(count),
      limits: new Uint8Array(count),
    },
    shipments: ship(model, administrations),
    unused: unused(model, administrations),
    certificate,
    figures: {
      atHand: 0,
      administered: 0,
      kept: 0,
      expired: 0,
      shipped: 0,
      notShipped: 0,
      leavingHolder: 0,
      leavingHolderBound: 0,
    },
  };
}

/** A plan that leaves the dose isn't the best, so that its limits, which have steps of their own, aren't looked for. */
function withOneDoseMore(model: Model): Model {
  const { lots } = model;
  return { ...model, lots: { ...lots, doses: lots.doses.with(0, lots.doses[0] + 1) } };
}
