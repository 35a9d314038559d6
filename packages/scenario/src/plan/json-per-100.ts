/** A rate of four decimals, `96.5000`, as JSON writes the number: `96.5`. */
export function jsonPer100(text: string): string {
  return text.replace(/\.?0+$/, '');
}

const JSON_PER_100 = /^(0|[1-9][0-9]*)(?:\.([0-9]{1,4}))?$/;

/** The four-decimal text of a number as JSON writes it; undefined for one with more places, a sign or an exponent. */
export function parseJsonPer100(text: string): string | undefined {
  const match = JSON_PER_100.exec(text);
  return match === null ? undefined : `${match[1]}.${(match[2] ?? '').padEnd(4, '0')}`;
}
