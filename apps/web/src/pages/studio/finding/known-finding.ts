import type { Studio } from '../use-studio.ts';
import { firstFinding } from '../world/reference-world.ts';
import type { FirstFinding } from './find-first.ts';

/** What the plan will say, where that has been found already: of the first world under its own policy. */
export function knownFinding({
  isFirst,
  planning,
}: Pick<Studio, 'isFirst' | 'planning'>): FirstFinding | undefined {
  return isFirst && planning.failure === undefined ? firstFinding : undefined;
}
