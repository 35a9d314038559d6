import { describe, expect, it } from 'vitest';
import { certify } from '../check/certify.ts';
import type { Model, Sharing } from '../model.ts';
import { type PlanOptions, PlanStopped, plan, planning } from './make-plan.ts';

interface Few {
  readonly weights: readonly number[];
  readonly stock: number;
  readonly ceilings?: readonly number[];
  readonly capacity?: readonly number[];
  readonly weeks?: number;
  readonly milestones?: readonly number[];
  readonly sharing?: Sharing;
}

/** One lot for everyone, equal rights; `weights` are populations of as many hundred people. */
function estate({
  weights,
  stock,
  ceilings,
  capacity,
  weeks = 1,
  milestones = [weeks],
  sharing = 'pooled',
}: Few): Model {
  const count = weights.length;
  // A ceiling of its own for each is a target of 100 per 100 people less what was given before, with weights to match.
  const population = weights.map((weight, d) => (ceilings === undefined ? weight * 1000 : ceilings[d]));
  return {
    weeks,
    milestones: Int32Array.from(milestones),
    policy: {
      sharing,
      targetPer100Millionths: 100_000_000,
      holderTargetPer100Millionths: 100_000_000,
      shelfLifeOnArrivalWeeks: 0,
      delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
    },
    destinations: {
      count,
      population: Float64Array.from(population),
      weightMillionths: Float64Array.from(weights, (weight, d) =>
        ceilings === undefined ? 1_000_000 : (weight * 600_000_000) / ceilings[d],
      ),
      given: new Float64Array(count),
      leadWeeks: new Int32Array(count),
      capacity: Float64Array.from(
        { length: count * weeks },
        (_, i) => capacity?.[Math.floor(i / weeks)] ?? 1e6,
      ),
      storage: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    },
    lots: {
      count: 1,
      product: Int32Array.of(0),
      doses: Float64Array.of(stock),
      firstWeek: Int32Array.of(0),
      lastWeek: Int32Array.of(weeks - 1),
      holder: Int32Array.of(-1),
      earmark: Int32Array.of(-1),
    },
    products: { count: 1, packDoses: Float64Array.of(1) },
    acceptance: new Uint8Array(count).fill(1),
    earmarks: [],
  };
}

const dosesOf = (few: Few) => [...plan(estate(few)).milestoneDoses];

describe('plan', () => {
  it('shares 50 doses among 10, 20 and 50 as 7, 13 and 30, which is no rounding of the fractions', () => {
    expect(dosesOf({ weights: [10, 20, 50], stock: 50 })).toEqual([7, 13, 30]);
  });

  it.each([
    [300, [100, 100, 100]],
    [400, [100, 150, 150]],
    [500, [100, 200, 200]],
  ])('shares an estate of %i among equal claims of 100, 200 and 300 as %j', (stock, expected) => {
    expect(dosesOf({ weights: [1, 1, 1], stock, ceilings: [100, 200, 300] })).toEqual(expected);
  });

  it('shares 200 in proportion to claims of 100, 200 and 300 as 34, 67 and 99', () => {
    expect(dosesOf({ weights: [1, 2, 3], stock: 200, ceilings: [100, 200, 300] })).toEqual([34, 67, 99]);
  });

  it('gives early what can be used early, and so less evenly, the more milestones there are', () => {
    const few: Few = { weights: [1, 1], stock: 10, capacity: [2, 9], weeks: 4 };
    const inAll = (doses: number[]) =>
      [0, 1].map((d) => doses.filter((_, i) => i % 2 === d).reduce((a, b) => a + b));
    expect(inAll(dosesOf({ ...few, milestones: [1, 2, 3, 4] }))).toEqual([2, 8]);
    expect(inAll(dosesOf({ ...few, milestones: [4] }))).toEqual([5, 5]);
  });

  it('has its lots, certificate and bound when they are asked for, and works them out once', () => {
    const model = estate({ weights: [10, 20, 50], stock: 50 });
    const made = plan(model);
    expect([...made.administrations.doses]).toEqual([7, 13, 30]);
    expect(made.certificate).toEqual(certify(model, made.administrations));
    // Nobody here holds the lot.
    expect(made.leavingHolderBound).toBe(50);
    expect(made.administrations).toBe(made.administrations);
    expect(made.certificate).toBe(made.certificate);
  });

  it('reports its progress milestone by milestone', () => {
    const seen: number[] = [];
    const options: PlanOptions = {
      onProgress: ({ milestonesSettled, milestones }) => {
        seen.push(milestonesSettled);
        expect(milestones).toBe(3);
      },
    };
    plan(estate({ weights: [1, 2], stock: 9, weeks: 3, milestones: [1, 2, 3] }), options);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(3);
  });

  it('stops when it is told to, between any two steps', () => {
    const model = estate({ weights: [1, 2], stock: 9, weeks: 3, milestones: [1, 2, 3] });
    let steps = 0;
    for (const _ of planning(model)) steps++;
    for (let most = 0; most <= steps; most++) {
      let asked = 0;
      expect(() => plan(model, { shouldStop: () => asked++ >= most })).toThrow(
        new PlanStopped('stopped before there was a plan'),
      );
    }
  });
});
