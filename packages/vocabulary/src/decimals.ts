import type { Measured } from './measured.ts';

/** A decimal with at most six places, held exactly as whole millionths from 0 to 2^53 − 1. */
export type Millionths = Measured<'millionths'>;

/** Why a text is no such decimal. */
export type DecimalProblem = 'not-decimal' | 'exponent' | 'negative' | 'too-many-places' | 'too-large';

const PLACES = 6;
const DECIMAL = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;
const EXPONENT = /^-?[0-9.]+[eE][+-]?[0-9]+$/;
const NEGATIVE = /^-[0-9]/;

function isMillionths(value: number): value is Millionths {
  return Number.isSafeInteger(value) && value >= 0;
}

/** A number of whole millionths; throws RangeError when it is none. */
export function millionths(value: number): Millionths {
  if (!isMillionths(value)) throw new RangeError(`${value} is no whole number of millionths`);
  return value;
}

/** Reads `140` or `66.6` as written, never through a binary fraction: no sign, no exponent, no leading zero. */
export function parseDecimal(text: string): Millionths | DecimalProblem {
  const match = DECIMAL.exec(text);
  if (match === null) {
    if (EXPONENT.test(text)) return 'exponent';
    return NEGATIVE.test(text) ? 'negative' : 'not-decimal';
  }
  const [, whole = '', places = ''] = match;
  if (places.length > PLACES) return 'too-many-places';
  // Above 2^53 − 1 the digits round to 2^53 or more, so the test is exact.
  const value = Number(whole + places.padEnd(PLACES, '0'));
  return isMillionths(value) ? value : 'too-large';
}

/** The shortest way to write it: `140`, `66.6`, `0.000001`. */
export function decimalText(value: Millionths): string {
  const digits = String(value).padStart(PLACES + 1, '0');
  const places = digits.slice(-PLACES).replace(/0+$/, '');
  const whole = digits.slice(0, -PLACES);
  return places === '' ? whole : `${whole}.${places}`;
}
