/** Gives each new pair of whole numbers the next number from 0, and a known pair the number it has. */
export type Numbering = (first: number, second: number) => number;

/** The second of a pair stays below this; the first below 2^53 divided by it. */
const SPAN = 2 ** 32;

export function numbering(): Numbering {
  const known = new Map<number, number>();
  return (first, second) => {
    const key = first * SPAN + second;
    const found = known.get(key);
    if (found !== undefined) return found;
    const fresh = known.size;
    known.set(key, fresh);
    return fresh;
  };
}
