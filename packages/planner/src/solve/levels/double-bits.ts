/**
 * Doubles from 0 on, looked at by their 64 bits: read as a whole number these grow with the double, one by one, so
 * that halving between two of them comes to any double in at most 63 steps, however far apart the two are.
 */
const view = new DataView(new ArrayBuffer(8));

const FRACTION_BITS = 52n;
const FRACTION = (1n << FRACTION_BITS) - 1n;

/** The power of 2 of the last bit of the smallest doubles: 2^-1074. */
const LEAST_EXPONENT = -1074n;

/** @param value a finite number of at least 0 */
function bitsOf(value: number): bigint {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

function ofBits(bits: bigint): number {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

/** The double halfway between two by their bits; `low` itself where none lies between. Both from 0 on. */
export function middleByBits(low: number, high: number): number {
  return ofBits((bitsOf(low) + bitsOf(high)) >> 1n);
}

/** The whole part of `value · factor`, exact: a double is a whole number times a power of 2. */
export function wholePartOfProduct(value: number, factor: bigint): number {
  const bits = bitsOf(value);
  const exponent = bits >> FRACTION_BITS;
  const fraction = bits & FRACTION;
  const [whole, power] =
    exponent === 0n
      ? [fraction, LEAST_EXPONENT]
      : [fraction | (1n << FRACTION_BITS), exponent - 1n + LEAST_EXPONENT];
  const product = whole * factor;
  return Number(power < 0n ? product >> -power : product << power);
}
