/** The second of a pair stays below this; the first below 2^53 divided by it. */
const SPAN = 2 ** 32;

/** Gives each new pair of whole numbers the next number from 0, and a known pair the number it has. */
export class Numbering {
  readonly #known = new Map<number, number>();

  of(first: number, second: number): number {
    const key = first * SPAN + second;
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const fresh = this.#known.size;
    this.#known.set(key, fresh);
    return fresh;
  }
}
