import { lowest } from './pool-sets.ts';
import type { Rights } from './rights.ts';

/**
 * Takes out of the set `left` all pools that a group may use in a week, and visits each: a walk that comes by many
 * weeks looks at every pool once. Costs the words of a set, and the visits.
 */
export function takePools(
  { groups, sets }: Rights,
  weeks: number,
  left: Int32Array,
  group: number,
  week: number,
  visit: (pool: number) => void,
): void {
  const { words, admitted, timely } = sets;
  const admittedAt = group * words;
  const timelyAt = (groups.lead[group] * weeks + week) * words;
  for (let w = 0; w < words; w++) {
    let found = admitted[admittedAt + w] & timely[timelyAt + w] & left[w];
    left[w] &= ~found;
    while (found !== 0) {
      visit(lowest(found, w));
      found &= found - 1;
    }
  }
}
