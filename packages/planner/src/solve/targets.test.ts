import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../testing/cases.ts';
import type { Due } from './due.ts';
import { type Box, setTargets } from './targets.ts';

interface Member {
  readonly size: number;
  readonly before: number;
  readonly low: number;
  readonly more: number;
}

/** Hands out one dose at a time. */
function oneByOne(due: Due, box: Box, total: number): number[] {
  const doses = [...box.low];
  for (let given = doses.reduce((a, b) => a + b, 0); given < total; given++) {
    let next = -1;
    for (let d = 0; d < doses.length; d++) {
      if (doses[d] === box.high[d]) continue;
      if (next < 0 || due.compare(d, box.before[d] + doses[d], next, box.before[next] + doses[next]) < 0)
        next = d;
    }
    doses[next]++;
  }
  return doses;
}

/** The order of due with sizes small enough for exact cross-multiplication in doubles. */
function dueOf(size: readonly number[]): Due {
  return {
    scale: Float64Array.from(size),
    compare: (a, dosesA, b, dosesB) => dosesA * size[b] - dosesB * size[a] || size[a] - size[b] || a - b,
  };
}

const member = (largest: number): fc.Arbitrary<Member> =>
  fc.record({
    size: fc.oneof(fc.integer({ min: 1, max: largest }), fc.constant(10)),
    before: fc.nat(largest),
    low: fc.oneof(fc.constant(0), fc.nat(8)),
    more: fc.oneof(fc.constant(0), fc.nat(40)),
  });

it('gives each its part of the first doses in the order of due, as handing them out one by one does', () => {
  fc.assert(
    fc.property(
      fc.array(member(40), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (members, share) => {
        const due = dueOf(members.map(({ size }) => size));
        const box: Box = {
          before: Float64Array.from(members, ({ before }) => before),
          low: Float64Array.from(members, ({ low }) => low),
          high: Float64Array.from(members, ({ low, more }) => low + more),
        };
        const least = members.reduce((sum, { low }) => sum + low, 0);
        const most = members.reduce((sum, { low, more }) => sum + low + more, 0);
        const total = least + Math.round(share * (most - least));
        const target = new Float64Array(members.length);
        setTargets(due, box, Int32Array.from(members.keys()), 0, members.length, total, target);
        expect([...target]).toEqual(oneByOne(due, box, total));
      },
    ),
    { numRuns: cases(2000) },
  );
});

it('sorts a whole crowd at one level', () => {
  const size = Array.from({ length: 5000 }, () => 7);
  const due = dueOf(size);
  const box: Box = {
    before: new Float64Array(5000),
    low: new Float64Array(5000),
    high: new Float64Array(5000).fill(9),
  };
  const target = new Float64Array(5000);
  setTargets(due, box, Int32Array.from(size.keys()), 0, 5000, 12_345, target);
  expect([...target]).toEqual(size.map((_, d) => (d < 2345 ? 3 : 2)));
});

it('is exact for doses near the largest whole numbers', () => {
  const size = [4e15, 2e15, 1e15];
  const due = { ...dueOf(size), compare: exactly };
  const box: Box = {
    before: new Float64Array(3),
    low: new Float64Array(3),
    high: new Float64Array(3).fill(5e15),
  };
  const target = new Float64Array(3);
  setTargets(due, box, Int32Array.of(0, 1, 2), 0, 3, 7_000_000_000_000_003, target);
  // Levels 1 each, then three doses more at level 1: the smallest first, and again when its next is still due first.
  expect([...target]).toEqual([4_000_000_000_000_001, 2_000_000_000_000_001, 1_000_000_000_000_001]);

  function exactly(a: number, dosesA: number, b: number, dosesB: number): number {
    const difference = BigInt(dosesA) * BigInt(size[b]) - BigInt(dosesB) * BigInt(size[a]);
    return difference === 0n ? size[a] - size[b] : Number(difference);
  }
});
