import { describe, expect, it } from 'vitest';
import { isFeasible } from '../judge/brute-force.ts';
import { dosesOf } from '../judge/naive-certificate.ts';
import { naiveLimits } from '../judge/naive-limits.ts';
import { threeDestinations } from '../judge/three-destinations.ts';
import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { limitBit } from './limit-bits.ts';
import { limits } from './limits.ts';

/** Ways for a dose that random models hardly ever need; the judge agrees on what they give. */
describe('limits', () => {
  it('find a way through a week in which only its holder may use a lot', () => {
    // Lot 0 serves A in week 0 alone, and has a dose left. Lots 1 and 2 are B's, under way before the start: B may use
    // them from week 1, before any other lot could reach it. A's week 1 has lot 1, B's has lot 2, A's week 2 nothing.
    // With more room in A's week 0, lot 1 could go to B, and lot 2 to A's week 2.
    const model = twoDestinations({
      milestones: Int32Array.of(2, 3),
      leadWeeks: Int32Array.of(0, 2),
      capacity: Float64Array.of(1, 1, 1, 0, 1, 0),
      acceptance: Uint8Array.of(1, 1, 0, 1),
      lots: {
        product: Int32Array.of(0, 1, 1),
        doses: Float64Array.of(2, 1, 1),
        firstWeek: Int32Array.of(0, -1, -1),
        lastWeek: Int32Array.of(0, 1, 2),
        holder: Int32Array.of(-1, 1, 1),
      },
    });
    const given = plan([0, 0, 0], [1, 0, 1], [2, 1, 1]);
    expect(both(model, given)[2]).toBe(limitBit('supply') | limitBit('capacity'));
  });

  it('let in lots that a rule keeps from their own holder, for what they free elsewhere', () => {
    // All lots are A's, under way before the start. A accepts product 0 alone: lot 1, in week 0. Lot 0 (product 1,
    // which nobody accepts) has doses left that A could use in week 0 only; lot 2 (product 2) serves B.
    // If A accepted all: lot 0 for A's week 0, lot 1 from there to B, lot 2 from B to A's week 1.
    const model = twoDestinations({
      milestones: Int32Array.of(3),
      leadWeeks: Int32Array.of(2, 0),
      capacity: Float64Array.of(1, 1, 0, 1, 0, 0),
      acceptance: Uint8Array.of(1, 0, 0, 1, 0, 1),
      lots: {
        product: Int32Array.of(1, 0, 2),
        doses: Float64Array.of(1, 1, 1),
        firstWeek: Int32Array.of(-2, -2, -2),
        lastWeek: Int32Array.of(0, 0, 1),
        holder: Int32Array.of(0, 0, 0),
      },
    });
    const given = plan([1, 0, 0], [2, 1, 0]);
    expect(both(model, given)[0]).toBe(limitBit('acceptance'));
  });
});

/** What `limits` finds, which must be what the judge finds. */
function both(model: Model, administrations: Administrations): Uint8Array {
  expect(isFeasible(model, administrations)).toBe(true);
  const found = limits(model, { administrations });
  expect(found).toEqual(naiveLimits(model, dosesOf(model, administrations)));
  return found;
}

interface TwoDestinations {
  readonly milestones: Int32Array;
  readonly leadWeeks: Int32Array;
  readonly capacity: Float64Array;
  readonly acceptance: Uint8Array;
  readonly lots: Pick<Model['lots'], 'product' | 'doses' | 'firstWeek' | 'lastWeek' | 'holder'>;
}

/** Two of ten people each, A and B, three weeks, three lots, pooled, no shelf life asked. */
function twoDestinations({ milestones, leadWeeks, capacity, acceptance, lots }: TwoDestinations): Model {
  return {
    ...threeDestinations,
    weeks: 3,
    milestones,
    policy: { ...threeDestinations.policy, shelfLifeOnArrivalWeeks: 0 },
    destinations: {
      count: 2,
      population: Float64Array.of(10, 10),
      weightMillionths: Float64Array.of(1_000_000, 1_000_000),
      given: Float64Array.of(0, 0),
      leadWeeks,
      capacity,
      storage: Float64Array.of(Infinity, Infinity),
    },
    lots: { ...lots, count: 3, earmark: Int32Array.of(-1, -1, -1) },
    products: { count: acceptance.length / 2, packDoses: new Float64Array(acceptance.length / 2).fill(1) },
    acceptance,
    earmarks: [],
  };
}

/** One dose each of lot, destination and week. */
function plan(...rows: readonly (readonly [number, number, number])[]): Administrations {
  return {
    count: rows.length,
    lot: Int32Array.from(rows, ([lot]) => lot),
    destination: Int32Array.from(rows, ([, destination]) => destination),
    week: Int32Array.from(rows, ([, , week]) => week),
    doses: new Float64Array(rows.length).fill(1),
  };
}
