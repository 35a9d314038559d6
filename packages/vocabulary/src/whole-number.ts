import type { Measured } from './measured.ts';

/** Why a text is no whole number. */
export type WholeProblem = 'not-whole' | 'negative' | 'too-large';

const WHOLE = /^(?:0|[1-9][0-9]*)$/;
const NEGATIVE = /^-[0-9]/;

/**
 * Reads a whole number from 0 to 2^53 − 1 as the formats write it: `0`, or digits without leading zero,
 * sign or exponent.
 */
export function parseWhole(text: string): number | WholeProblem {
  if (!WHOLE.test(text)) return NEGATIVE.test(text) ? 'negative' : 'not-whole';
  const value = Number(text);
  // Every text above 2^53 − 1 rounds to 2^53 or more, so the test is exact.
  return Number.isSafeInteger(value) ? value : 'too-large';
}

/** A unit that is counted in whole numbers from 0 to 2^53 − 1. */
export interface WholeUnit<Unit extends string> {
  /** The number as that unit; throws RangeError when it is none. */
  readonly of: (value: number) => Measured<Unit>;
  readonly parse: (text: string) => Measured<Unit> | WholeProblem;
}

export function wholeUnit<Unit extends string>(name: Unit): WholeUnit<Unit> {
  const is = (value: number): value is Measured<Unit> => Number.isSafeInteger(value) && value >= 0;
  const of = (value: number): Measured<Unit> => {
    if (!is(value)) throw new RangeError(`${value} is no whole number of ${name}`);
    return value;
  };
  const parse = (text: string): Measured<Unit> | WholeProblem => {
    const value = parseWhole(text);
    return typeof value === 'string' ? value : of(value);
  };
  return { of, parse };
}
