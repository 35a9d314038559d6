import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Random, random } from '../../judge/tiny-models.ts';
import { cases } from '../../testing/cases.ts';
import type { Due } from './due.ts';
import type { Box } from './due-by-level.ts';
import { setTargets } from './targets.ts';

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
    exactScale: (d) => BigInt(size[d]),
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

/** Hands out the first doses of all that may be given, sorted by the order of due. */
function firstOfAll(due: Due, box: Box, total: number): number[] {
  const target = [...box.low];
  const doses: { d: number; had: number }[] = [];
  target.forEach((low, d) => {
    for (let had = low; had < box.high[d]; had++) doses.push({ d, had: box.before[d] + had });
  });
  doses.sort((a, b) => due.compare(a.d, a.had, b.d, b.had));
  const floors = target.reduce((sum, low) => sum + low, 0);
  for (const { d } of doses.slice(0, total - floors)) target[d]++;
  return target;
}

/** Destinations with hundreds of doses each, drawn by `size`, and a box for them. */
function crowd(r: Random, count: number, size: () => number): { size: number[]; box: Box; total: number } {
  const sizes = Array.from({ length: count }, size);
  const low = Float64Array.from(sizes, () => (r.chance(0.3) ? r.whole(0, 50) : 0));
  const high = low.map((doses) => doses + (r.chance(0.1) ? 0 : r.whole(0, 300)));
  const sum = (doses: Float64Array) => doses.reduce((all, more) => all + more, 0);
  return {
    size: sizes,
    box: { before: Float64Array.from(sizes, () => (r.chance(0.5) ? 0 : r.whole(0, 100))), low, high },
    total: r.whole(sum(low), sum(high)),
  };
}

it.each<[string, (r: Random) => () => number]>([
  ['of all sizes', (r) => () => r.whole(1, 1_000_000)],
  ['of a few sizes, so that many doses are due at one level', (r) => () => r.pick([10, 20, 30])],
])('gives each of a crowd %s its part of the first doses', (_, sizeOf) => {
  for (let seed = 1; seed <= cases(100); seed++) {
    const r = random(seed);
    const { size, box, total } = crowd(r, 60, sizeOf(r));
    const due = dueOf(size);
    const target = new Float64Array(60);
    setTargets(due, box, Int32Array.from(size.keys()), 0, 60, total, target);
    expect({ seed, target: [...target] }).toEqual({ seed, target: firstOfAll(due, box, total) });
  }
});

/** Destinations whose weights and populations lie anywhere in what a scenario may say, and a box for them. */
function farApart(r: Random): { size: bigint[]; box: Box; total: number } {
  const count = r.whole(1, 8);
  const magnitude = (most: number) => Math.ceil(10 ** (r.whole(0, 1000 * most) / 1000));
  const population = Array.from({ length: count }, () => magnitude(r.pick([1, 10, 14])));
  const size = population.map((people) => BigInt(people) * BigInt(magnitude(r.pick([0, 6, 12]))));
  const doses = (people: number, share: number) => Math.min(1e14, r.whole(0, Math.ceil(people * share)));
  const low = Float64Array.from(population, (people) => (r.chance(0.7) ? 0 : doses(people, 0.1)));
  const box: Box = {
    before: Float64Array.from(population, (people) => (r.chance(0.5) ? 0 : doses(people, 1))),
    low,
    high: low.map((least, d) => least + doses(population[d], 2)),
  };
  const sum = (amounts: Float64Array) => amounts.reduce((all, more) => all + more, 0);
  return { size, box, total: r.whole(sum(low), sum(box.high)) };
}

/** The order of due by cross-multiplication in BigInt alone. */
function exactDue(size: readonly bigint[]): Due {
  return {
    scale: Float64Array.from(size, Number),
    exactScale: (d) => size[d],
    compare: (a, dosesA, b, dosesB) => {
      const difference = BigInt(dosesA) * size[b] - BigInt(dosesB) * size[a] || size[a] - size[b];
      return difference === 0n ? a - b : difference < 0n ? -1 : 1;
    },
  };
}

it('is exact for weights and people however far apart, and has few doses to compare', () => {
  for (let seed = 1; seed <= cases(20_000); seed++) {
    const { size, box, total } = farApart(random(seed));
    const order = exactDue(size);
    let compared = 0;
    const due: Due = {
      ...order,
      compare: (...doses) => {
        compared++;
        return order.compare(...doses);
      },
    };
    const target = new Float64Array(size.length);
    setTargets(due, box, Int32Array.from(size.keys()), 0, size.length, total, target);
    // Right is what can't be bettered: in their box, as many as there are, and every dose given due before all others.
    let late = false;
    for (let a = 0; a < size.length; a++) {
      for (let b = 0; b < size.length; b++) {
        if (target[a] === box.low[a] || target[b] === box.high[b]) continue;
        const last = box.before[a] + target[a] - 1;
        late ||= a !== b && order.compare(a, last, b, box.before[b] + target[b]) > 0;
      }
    }
    const inBox = target.every((doses, d) => box.low[d] <= doses && doses <= box.high[d]);
    const given = target.reduce((sum, doses) => sum + doses, 0);
    expect({ seed, inBox, given, late, few: compared <= 160 }).toEqual({
      seed,
      inBox: true,
      given: total,
      late: false,
      few: true,
    });
  }
});

it('gives each of a few destinations with far-apart weights what handing out one by one does', () => {
  for (let seed = 1; seed <= cases(2000); seed++) {
    const r = random(seed);
    const size = Array.from(
      { length: r.whole(1, 6) },
      () => BigInt(10 ** r.whole(0, 15)) * BigInt(r.whole(1, 9)),
    );
    const due = exactDue(size);
    const low = Float64Array.from(size, () => r.whole(0, 5));
    const box: Box = {
      before: Float64Array.from(size, () => r.whole(0, 20)),
      low,
      high: low.map((doses) => doses + r.whole(0, 40)),
    };
    const sum = (doses: Float64Array) => doses.reduce((all, more) => all + more, 0);
    const total = r.whole(sum(box.low), sum(box.high));
    const target = new Float64Array(size.length);
    setTargets(due, box, Int32Array.from(size.keys()), 0, size.length, total, target);
    expect({ seed, target: [...target] }).toEqual({ seed, target: oneByOne(due, box, total) });
  }
});

it('compares few of many doses', () => {
  for (let seed = 1; seed <= cases(100); seed++) {
    const r = random(seed);
    const { size, box: drawn, total } = crowd(r, 1000, () => r.whole(1, 1_000_000_000));
    // At level zero all are equal; above, no two of these are.
    const box = { ...drawn, before: drawn.before.map((doses) => doses + 1) };
    const due = dueOf(size);
    let compared = 0;
    const counting: Due = {
      ...due,
      compare: (...doses) => {
        compared++;
        return due.compare(...doses);
      },
    };
    setTargets(counting, box, Int32Array.from(size.keys()), 0, 1000, total, new Float64Array(1000));
    // Not 32 of 100,000 are in doubt after the search: 32 log2 32 comparisons sort them.
    expect({ seed, few: compared <= 160 }).toEqual({ seed, few: true });
  }
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
  const due = exactDue(size.map(BigInt));
  const box: Box = {
    before: new Float64Array(3),
    low: new Float64Array(3),
    high: new Float64Array(3).fill(5e15),
  };
  const target = new Float64Array(3);
  setTargets(due, box, Int32Array.of(0, 1, 2), 0, 3, 7_000_000_000_000_003, target);
  // Levels 1 each, then three doses more at level 1: the smallest first, and again when its next is still due first.
  expect([...target]).toEqual([4_000_000_000_000_001, 2_000_000_000_000_001, 1_000_000_000_000_001]);
});
