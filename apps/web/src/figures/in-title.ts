import { decimalsOfRate } from '../language/numbers.ts';

/** How a title says a sum or a difference. */
export interface InTitle {
  readonly value: number;
  readonly decimals: number;
}

/**
 * A sum or difference of figures that a reader can see, as a title may say it: exact, and with no more decimals than
 * anyone who adds or subtracts the figures as they are shown arrives at too (README.md#titles). Undefined where there
 * are no such decimals: then the title has to do without it.
 *
 * @param exact of the figures themselves
 * @param shown of the figures as they are written
 * @param decimals to be tried, most wanted first
 */
export function inTitle(
  exact: number,
  shown: number,
  decimals: readonly number[] = fewerAndFewer(decimalsOfRate(exact)),
): InTitle | undefined {
  // What is shown is decimal: its sum is too, but for the last bits of a double.
  const tidy = Number(shown.toPrecision(12));
  const agreed = decimals.find((each) => {
    const told = rounded(exact, each);
    // What is seen to differ is not told as no difference.
    return told === rounded(tidy, each) && (told !== 0 || tidy === 0);
  });
  return agreed === undefined ? undefined : { value: exact, decimals: agreed };
}

/** A rate as it is written, as a number again. */
export function shownRate(rate: number): number {
  return rounded(rate, decimalsOfRate(rate));
}

const formats = new Map<number, Intl.NumberFormat>();

/** By the same rounding as every figure that is written: that of `Intl`, not of `toFixed`. */
export function rounded(value: number, decimals: number): number {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en', { maximumFractionDigits: decimals, useGrouping: false });
  formats.set(decimals, format);
  // Without the sign of a zero.
  return Number(format.format(value)) + 0;
}

function fewerAndFewer(decimals: number): readonly number[] {
  return Array.from({ length: decimals + 1 }, (_, less) => decimals - less);
}
