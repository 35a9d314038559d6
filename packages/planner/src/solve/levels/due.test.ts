import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tinyModel } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { cases } from '../../testing/cases.ts';
import { dueOrder } from './due.ts';

function modelOf(destinations: readonly { population: number; weight: number }[]): Model {
  const model = tinyModel(1);
  return {
    ...model,
    destinations: {
      ...model.destinations,
      count: destinations.length,
      population: Float64Array.from(destinations, ({ population }) => population),
      weightMillionths: Float64Array.from(destinations, ({ weight }) => weight),
    },
  };
}

const destination = fc.record({
  population: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_500_000_000 })),
  weight: fc.oneof(
    fc.constantFrom(1_000_000, 500_000, 2_000_000),
    fc.integer({ min: 1, max: 5_000_000_000 }),
  ),
});

it('orders doses by level, then size, then place, as whole numbers of any length do', () => {
  fc.assert(
    fc.property(
      destination,
      destination,
      fc.nat(3_000_000_000),
      fc.nat(4),
      fc.boolean(),
      (a, b, dosesA, shift, near) => {
        const due = dueOrder(modelOf([a, b]));
        const sizeA = BigInt(a.population) * BigInt(a.weight);
        const sizeB = BigInt(b.population) * BigInt(b.weight);
        // Near: the level of b is within a few doses of that of a, where doubles can't tell.
        const dosesB = near ? Math.max(0, Number((BigInt(dosesA) * sizeB) / sizeA) + shift - 2) : dosesA;
        fc.pre(Number.isSafeInteger(dosesB));
        const difference = BigInt(dosesA) * sizeB - BigInt(dosesB) * sizeA;
        const expected = difference !== 0n ? difference : sizeA !== sizeB ? sizeA - sizeB : -1n;
        expect(Math.sign(due.compare(0, dosesA, 1, dosesB))).toBe(expected < 0n ? -1 : 1);
        expect(Math.sign(due.compare(1, dosesB, 0, dosesA))).toBe(expected < 0n ? 1 : -1);
      },
    ),
    { numRuns: cases(3000) },
  );
});

it('finds exact ties of doubles that differ in the last digit', () => {
  const due = dueOrder(
    modelOf([
      { population: 94_906_267, weight: 1_000_000 },
      { population: 94_906_266, weight: 1_000_000 },
    ]),
  );
  // 94,906,266 / 94,906,267 against 94,906,265 / 94,906,266: the same to 1 part in 10^16.
  expect(due.compare(0, 94_906_266, 1, 94_906_265)).toBeGreaterThan(0);
});
