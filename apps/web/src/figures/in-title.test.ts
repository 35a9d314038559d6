import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTitle, rounded, shownRate } from './in-title.ts';

const difference = (high: number, low: number) => inTitle(high - low, shownRate(high) - shownRate(low));

test('27 November 2022: 189.2 by the figures, 189.3 by what is shown, so that a title says 189', () => {
  expect(difference(223.4662, 34.2334)).toEqual({ value: expect.closeTo(189.2328, 9), decimals: 0 });
  expect(difference(101.4013, 1.5613)).toEqual({ value: expect.closeTo(99.84, 9), decimals: 1 });
});

test('where not even whole numbers agree, a title has to do without', () => {
  expect(difference(50.55, 1.11)).toBeUndefined();
  // 0.28 and 0.2: neither with one decimal nor as none at all.
  expect(difference(12.64, 12.36)).toBeUndefined();
  expect(difference(12.64, 12.62)).toMatchObject({ decimals: 1 });
});

test('whatever is said is the exact figure rounded, and what the shown ones give', () => {
  const rate = fc.double({ min: 0, max: 300, noNaN: true });
  fc.assert(
    fc.property(rate, rate, (high, low) => {
      const told = difference(high, low);
      if (told === undefined) return;
      const shown = Number((shownRate(high) - shownRate(low)).toPrecision(12));
      expect(rounded(told.value, told.decimals)).toBe(rounded(high - low, told.decimals));
      expect(rounded(shown, told.decimals)).toBe(rounded(high - low, told.decimals));
    }),
  );
});
