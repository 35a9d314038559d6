import { slipsBetween } from '@sahakarya/vocabulary';

/** How many letters may differ for a name to be taken for a slip of another. */
const MOST_SLIPS = 4;

/** The known name that is most like the one given; undefined where none is like it. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = MOST_SLIPS + 1;
  for (const candidate of known) {
    const slips = slipsBetween(name, candidate);
    if (slips < least) {
      least = slips;
      nearest = candidate;
    }
  }
  return nearest;
}
