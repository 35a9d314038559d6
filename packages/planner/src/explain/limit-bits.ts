import { LIMITS, type Limit } from '../plan.ts';

/** The bit of a limit in a set of limits. */
export function limitBit(limit: Limit): number {
  return 1 << LIMITS.indexOf(limit);
}
