import fc from 'fast-check';
import { expect, test } from 'vitest';
import { per100, percentOf, ratePer100 } from './index.ts';

test.each([
  [0, 7, '0.0000', 0],
  [1, 3, '33.3333', 33.3333],
  [2, 3, '66.6667', 66.6667],
  [1, 2_000_000, '0.0001', 0.0001],
  [1, 2_000_001, '0.0000', 0],
  [7_999_999, 8_000_000, '100.0000', 100],
  [964_763, 1_000_000, '96.4763', 96.4763],
  [4_328_900_000, 7_871_000_000, '54.9981', 54.9981],
  [Number.MAX_SAFE_INTEGER, 1, '900719925474099100.0000', 900719925474099100],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, '100.0000', 100],
])('%d for %d people: %s', (count, people, text, rate) => {
  expect(per100(count, people)).toBe(text);
  expect(ratePer100(count, people)).toBe(rate);
});

test('rates are rounded half up, exactly, and are the number that files write', () => {
  const cases = fc.tuple(fc.maxSafeNat(), fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.maxSafeNat()));
  fc.assert(
    fc.property(cases, ([count, drawn]) => {
      const people = Math.max(1, drawn);
      const text = per100(count, people);
      const tenThousandths = BigInt(text.replace('.', ''));
      // twice the error, in ten-thousandths times people: −people < error ≤ people, half up
      const error = 2n * (tenThousandths * BigInt(people) - BigInt(count) * 1_000_000n);
      expect(error > -BigInt(people)).toBe(true);
      expect(error <= BigInt(people)).toBe(true);
      fc.pre(tenThousandths <= BigInt(Number.MAX_SAFE_INTEGER));
      expect(ratePer100(count, people)).toBe(Number(text));
    }),
  );
});

test('shares are in per cent with two decimals', () => {
  expect(percentOf(1, 3)).toBe(33.33);
  expect(percentOf(2, 3)).toBe(66.67);
  expect(percentOf(0, 0)).toBe(0);
});
