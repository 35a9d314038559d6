import { afterAll, describe, expect, it } from 'vitest';
import { explaining } from './explain/explain.ts';
import { findingLimits } from './explain/limits.ts';
import { manyDistricts } from './judge/many-districts.ts';
import { shipping } from './ship/ship.ts';
import { planning } from './solve/make-plan.ts';
import { finish, type Steps } from './steps.ts';
import { WorkCount } from './testing/count-work.ts';

/** Entered blocks of code, in thousands: a processor of 2020 enters as many in about 30 ms. */
const MOST_IN_A_STEP = 3000;

/** Walking on from the sources of one destination, and back from its weeks, are a step each. */
const MOST_IN_A_WALK = 5000;

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

  it.each<[string, () => Steps<unknown>, number, number?]>([
    ['doses', () => planning(model), MOST_IN_A_STEP],
    ['lots and certificate', () => finish(planning(model)).certifying(), MOST_IN_A_STEP],
    ['limits', () => findingLimits(model, { administrations }), MOST_IN_A_STEP, 200],
    ['shipments', () => shipping(model, administrations), MOST_IN_A_STEP],
    ['an explanation', () => explaining(model, made, 5), MOST_IN_A_WALK],
  ])('are short, and there are many: %s', (_, steps, atMost, first) => {
    const { longest, all } = stepsOf(steps(), first);
    expect(longest).toBeLessThan(atMost);
    // Else the work is too little to show that it is done in steps.
    expect(all).toBeGreaterThan(MOST_IN_A_STEP);
  });
});
