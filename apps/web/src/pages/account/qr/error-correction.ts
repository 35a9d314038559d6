/** The polynomial by which bytes are multiplied: x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5.2). */
const FIELD = 0x11d;

/** The product of two bytes of the field. */
export function product(a: number, b: number): number {
  let sum = 0;
  for (let bit = 7; bit >= 0; bit--) {
    sum = (sum << 1) ^ ((sum >>> 7) * FIELD);
    if (((b >>> bit) & 1) === 1) sum ^= a;
  }
  return sum;
}

/** What the product of (x − 2⁰) … (x − 2ⁿ⁻¹) has before xⁿ, from the highest power down. */
function divisorOf(length: number): readonly number[] {
  const divisor: number[] = Array.from({ length }, (_, at) => (at === length - 1 ? 1 : 0));
  for (let root = 1, count = 0; count < length; count++, root = product(root, 2))
    for (let at = 0; at < length; at++)
      divisor[at] = product(divisor[at] ?? 0, root) ^ (at + 1 < length ? (divisor[at + 1] ?? 0) : 0);
  return divisor;
}

/** Reed and Solomon's bytes of correction for a block of data. */
export function correctionOf(data: readonly number[], length: number): readonly number[] {
  const divisor = divisorOf(length);
  const rest: number[] = Array.from({ length }, () => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (let at = 0; at < length; at++) rest[at] = (rest[at] ?? 0) ^ product(divisor[at] ?? 0, factor);
  }
  return rest;
}
