import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyModel } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { cases } from '../../testing/cases.ts';
import { compareDue, dueOrder } from './due.ts';

const people = fc.integer({ min: 1, max: 1_500_000_000 });
const weight = fc.oneof(fc.constant(1_000_000), fc.integer({ min: 1, max: 9_000_000_000 }));
const doses = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 4_000_000_000 }));

/** A weight by which 2^53 − 1 and 2^53 − 2 people have the same nearest double. */
const SAME_DOUBLE = 5;

describe('compareDue', () => {
  it('orders any two doses as whole numbers do', () => {
    fc.assert(
      fc.property(people, weight, doses, people, weight, doses, (n, w, x, m, v, y) => {
        const order = dueOrder(twoDestinations([n, m], [w, v]));
        expect(Math.sign(compareDue(order, x, 0, y, 1))).toBe(exactOrder(n, w, x, m, v, y));
        expect(Math.sign(compareDue(order, y, 1, x, 0))).toBe(-exactOrder(n, w, x, m, v, y));
      }),
      { numRuns: cases(2000) },
    );
  });

  it('tells levels apart that doubles cannot', () => {
    // 3e15 / 9,007,199,254,740,881 and one dose and one person more: the quotients differ by less than 1e-16.
    const [n, m] = [9_007_199_254_740_881, 9_007_199_254_740_883];
    const order = dueOrder(twoDestinations([n, m], [1, 1]));
    for (const x of [1, 4_503_599_627_370_441, n]) {
      expect(Math.sign(compareDue(order, x, 0, x, 1))).toBe(exactOrder(n, 1, x, m, 1, x));
    }
  });

  it('tells sizes apart that doubles cannot', () => {
    const [more, fewer] = [2 ** 53 - 1, 2 ** 53 - 2];
    for (const people of [
      [more, fewer],
      [fewer, more],
    ] as const) {
      const order = dueOrder(twoDestinations([...people], [SAME_DOUBLE, SAME_DOUBLE]));
      expect(order.size[0]).toBe(order.size[1]);
      expect(Math.sign(compareDue(order, 0, 0, 0, 1))).toBe(people[0] - people[1]);
    }
  });

  it('at equal level puts the smaller first, then the first in the file', () => {
    const order = dueOrder(twoDestinations([20, 10], [1_000_000, 1_000_000]));
    expect(compareDue(order, 4, 0, 2, 1)).toBeGreaterThan(0);
    expect(compareDue(order, 0, 0, 0, 1)).toBeGreaterThan(0);
    const equal = dueOrder(twoDestinations([10, 20], [2_000_000, 1_000_000]));
    expect(compareDue(equal, 3, 0, 3, 1)).toBeLessThan(0);
    expect(compareDue(equal, 3, 0, 3, 0)).toBe(0);
  });
});

function exactOrder(n: number, w: number, x: number, m: number, v: number, y: number): number {
  const [c, e] = [BigInt(n) * BigInt(w), BigInt(m) * BigInt(v)];
  const difference = BigInt(x) * e - BigInt(y) * c || c - e || -1n;
  return difference < 0n ? -1 : 1;
}

function twoDestinations(population: [number, number], weightMillionths: [number, number]): Model {
  const model = tinyModel(0);
  return {
    ...model,
    destinations: {
      ...model.destinations,
      count: 2,
      population: Float64Array.from(population),
      weightMillionths: Float64Array.from(weightMillionths),
    },
  };
}
