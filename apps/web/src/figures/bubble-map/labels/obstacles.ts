import type { Standing } from './label.ts';

/** Clear space about a bubble, in the map's units. */
const CLEAR = 0.5;
/** Numbers for each bubble: its middle across and down, and how far it reaches. */
const NUMBERS = 3;

/**
 * The bubbles that a label may not cover. Some ten thousand places are looked at each time weeks move on: only those
 * near the label's own bubble are compared, by squares instead of roots, numbers side by side, and first of all the one
 * that was in the way last time, for it mostly is again.
 */
export class Obstacles {
  readonly #numbers: Float64Array;
  /** Where the numbers of those nearby begin; the first `#count` of them. */
  readonly #near: Uint32Array;
  #count = 0;
  #last = 0;

  /** @param least those of a smaller radius are in nobody's way */
  constructor(bubbles: readonly Standing[], least = 0) {
    this.#numbers = new Float64Array(bubbles.length * NUMBERS);
    this.#near = new Uint32Array(bubbles.length);
    for (const [at, { x, y, radius }] of bubbles.entries()) {
      this.#numbers[at * NUMBERS] = x;
      this.#numbers[at * NUMBERS + 1] = y;
      this.#numbers[at * NUMBERS + 2] = radius < least ? Number.NEGATIVE_INFINITY : radius + CLEAR;
    }
  }

  /**
   * Says whose label is asked about from here on, and how far about its bubble's middle: the bubble itself is never in
   * its way.
   *
   * @param own which of the bubbles it is
   */
  lookAbout(own: number, across: number, down: number): void {
    const numbers = this.#numbers;
    const skipped = own * NUMBERS;
    const [x, y] = [numbers[skipped] ?? 0, numbers[skipped + 1] ?? 0];
    this.#count = 0;
    this.#last = 0;
    for (let at = 0; at < numbers.length; at += NUMBERS) {
      const reach = numbers[at + 2] ?? 0;
      const isNear =
        Math.abs((numbers[at] ?? 0) - x) < across + reach &&
        Math.abs((numbers[at + 1] ?? 0) - y) < down + reach;
      if (isNear && at !== skipped) this.#near[this.#count++] = at;
    }
  }

  /** Whether a label with its middle there would cover one of them. */
  areCovered(x: number, y: number, width: number, height: number): boolean {
    const [right, below] = [width / 2, height / 2];
    if (this.#last < this.#count && this.#isCovered(this.#last, x, y, right, below)) return true;
    for (let place = 0; place < this.#count; place++) {
      if (!this.#isCovered(place, x, y, right, below)) continue;
      this.#last = place;
      return true;
    }
    return false;
  }

  #isCovered(place: number, x: number, y: number, halfWidth: number, halfHeight: number): boolean {
    const numbers = this.#numbers;
    const at = this.#near[place] ?? 0;
    const reach = numbers[at + 2] ?? 0;
    const across = Math.abs((numbers[at] ?? 0) - x) - halfWidth;
    if (across >= reach) return false;
    const down = Math.abs((numbers[at + 1] ?? 0) - y) - halfHeight;
    if (down >= reach) return false;
    const right = Math.max(0, across);
    const below = Math.max(0, down);
    return right * right + below * below < reach * reach;
  }
}
