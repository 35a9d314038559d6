import { type Millionths, millionths } from '@sahakarya/vocabulary';

/** A whole number as the exact decimal that policies want. */
export function decimal(whole: number): Millionths {
  return millionths(whole * 1_000_000);
}
