import type { Line } from '../row.ts';

/** A line for what could not be measured here, and why. */
export function skipped(
  { work, mustReach, goal }: Pick<Line, 'work' | 'mustReach' | 'goal'>,
  why: string,
): Line {
  return { work, mustReach, goal, measured: `skipped: ${why}`, ratioToPeer: '', samples: [] };
}
