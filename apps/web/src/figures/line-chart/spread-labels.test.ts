import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

test('labels are at least the gap apart, in their order, and inside as long as they fit', () => {
  const cases = fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(cases, fc.integer({ min: 132, max: 280 }), (wanted, height) => {
      const places = spreadLabels(wanted, 17, 0, height);
      const order = wanted
        .map((_, at) => at)
        .sort((one, other) => wanted[one] - wanted[other] || one - other);
      const sorted = order.map((at) => places[at]);
      for (const [at, place] of sorted.entries()) {
        if (at > 0) expect(place - sorted[at - 1]).toBeGreaterThanOrEqual(17 - 1e-9);
        if (wanted.length * 17 <= height) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(height + 1e-9);
        }
      }
    }),
  );
});

test('labels that have room stay where they want to be', () => {
  expect(spreadLabels([10, 40, 100], 17, 0, 176)).toEqual([10, 40, 100]);
});

test('two that want the same place part evenly', () => {
  expect(spreadLabels([50, 50], 17, 0, 176)).toEqual([41.5, 58.5]);
});
