/**
 * 100 · doses / population with four decimals, half up, computed in whole numbers: `96.5000`.
 *
 * @param doses whole, those given before included, below 2^53
 * @param population whole, at least 1
 */
export function per100(doses: number, population: number): string {
  // Twice the ten-thousandths, plus one half: doubles are exact as long as everything stays below 2^53.
  const numerator = doses * 2_000_000 + population;
  const divisor = 2 * population;
  const exact = numerator <= Number.MAX_SAFE_INTEGER && divisor <= Number.MAX_SAFE_INTEGER;
  const tenThousandths = exact
    ? String((numerator - (numerator % divisor)) / divisor)
    : String((BigInt(doses) * 2_000_000n + BigInt(population)) / (2n * BigInt(population)));
  const digits = tenThousandths.padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** The same number as JSON writes it: `96.5`. */
export function jsonPer100(text: string): string {
  return text.replace(/\.?0+$/, '');
}

const JSON_PER_100 = /^(0|[1-9][0-9]*)(?:\.([0-9]{1,4}))?$/;

/** The four-decimal text of a number as JSON writes it; undefined for one with more places, a sign or an exponent. */
export function parseJsonPer100(text: string): string | undefined {
  const match = JSON_PER_100.exec(text);
  return match === null ? undefined : `${match[1]}.${(match[2] ?? '').padEnd(4, '0')}`;
}
