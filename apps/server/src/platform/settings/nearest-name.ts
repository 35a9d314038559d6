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

/** Letters to insert, delete or replace (Levenshtein's distance). */
function slipsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
