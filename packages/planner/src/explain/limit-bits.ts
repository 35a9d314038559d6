import { LIMITS, type Limit } from '../plan.ts';

/** The bit of a limit in a set of limits. */
export function limitBit(limit: Limit): number {
  return 1 << LIMITS.indexOf(limit);
}

/** The limits of a set, in the order of LIMITS: where several stand, any one of them would do. */
export function limitsIn(bits: number): Limit[] {
  return LIMITS.filter((limit) => (bits & limitBit(limit)) !== 0);
}
