/**
 * Per 100 people with four decimals, half up, computed in whole numbers: 96.5.
 *
 * @param count doses or people, whole, from 0 to 2^53 − 1
 * @param people whole, from 1 to 2^53 − 1
 */
export function ratePer100(count: number, people: number): number {
  return Number(roundedRatio(count, people, 1_000_000)) / 10_000;
}

/** The same rate as files write it, every digit of it: `96.5000`. */
export function per100(count: number, people: number): string {
  const digits = String(roundedRatio(count, people, 1_000_000)).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** Part of a whole in per cent with two decimals, half up, computed in whole numbers; 0 of nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(roundedRatio(part, whole, 10_000)) / 100;
}

/** Half up of `times` · numerator / denominator. Doubles are exact as long as all stays below 2^53. */
function roundedRatio(numerator: number, denominator: number, times: number): number | bigint {
  const twice = numerator * 2 * times + denominator;
  const divisor = 2 * denominator;
  if (twice <= Number.MAX_SAFE_INTEGER) return (twice - (twice % divisor)) / divisor;
  return (BigInt(numerator) * BigInt(2 * times) + BigInt(denominator)) / BigInt(divisor);
}
