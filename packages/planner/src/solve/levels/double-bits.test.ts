import { expect, it } from 'vitest';
import { random } from '../../judge/tiny-models.ts';
import { cases } from '../../testing/cases.ts';
import { middleByBits, wholePartOfProduct } from './double-bits.ts';

it('halves down to two neighbouring doubles in at most 63 steps, from the smallest to the largest', () => {
  let low = 0;
  let high = Number.MAX_VALUE;
  let steps = 0;
  for (; steps < 100; steps++) {
    const middle = middleByBits(low, high);
    if (middle === low) break;
    if (middle > 1 / 3) high = middle;
    else low = middle;
  }
  expect({ steps: steps <= 63, low, high }).toEqual({ steps: true, low: 1 / 3, high: 1 / 3 + 2 ** -54 });
});

it.each([
  [1 / 3, 3n, 0],
  [2 / 3, 3n, 1],
  [0.1, 10n, 1],
  [0.3, 10n, 2],
  [7, 3n, 21],
  [2 ** 60, 1n, 2 ** 60],
  [Number.MIN_VALUE, 2n ** 1074n, 1],
  [Number.MIN_VALUE, 2n ** 1074n - 1n, 0],
  [0, 5n, 0],
])('takes the double %d for what it is: %d times that has %d whole', (value, factor, whole) => {
  expect(wholePartOfProduct(value, factor)).toBe(whole);
});

it('finds the same whole part as a quotient of whole numbers does', () => {
  const r = random(1);
  for (let i = 0; i < cases(2000); i++) {
    // A double with 53 bits after the point of a power of 2.
    const bits = BigInt(r.whole(1, Number.MAX_SAFE_INTEGER));
    const power = BigInt(r.whole(0, 120));
    const factor = BigInt(r.whole(1, Number.MAX_SAFE_INTEGER)) * BigInt(r.whole(1, 1e6));
    const value = Number(bits) / 2 ** Number(power);
    expect(wholePartOfProduct(value, factor)).toBe(Number((bits * factor) / 2n ** power));
  }
});
