import type { Standing } from './label.ts';

/** Clear space about a bubble, in the map's units. */
const CLEAR = 0.5;
/** Numbers for each bubble: its middle across and down, and how far it reaches. */
const NUMBERS = 3;

/**
 * The bubbles that a label may not cover. Some ten thousand places are looked at each time weeks move on: squares
 * instead of roots, numbers side by side, and first of all the bubble that was in the way last time, for it mostly is
 * again.
 */
export class Obstacles {
  readonly #numbers: Float64Array;
  #last = 0;

  /** @param least those of a smaller radius are in nobody's way */
  constructor(bubbles: readonly Standing[], least = 0) {
    this.#numbers = new Float64Array(bubbles.length * NUMBERS);
    for (const [at, { x, y, radius }] of bubbles.entries()) {
      this.#numbers[at * NUMBERS] = x;
      this.#numbers[at * NUMBERS + 1] = y;
      this.#numbers[at * NUMBERS + 2] = radius < least ? Number.NEGATIVE_INFINITY : radius + CLEAR;
    }
  }

  /**
   * Whether a label with its middle there would cover one of them.
   *
   * @param own which of the bubbles has the label, and isn't in its way
   */
  areCovered(own: number, x: number, y: number, width: number, height: number): boolean {
    const numbers = this.#numbers;
    const skipped = own * NUMBERS;
    const last = this.#last;
    if (last !== skipped && isCovered(numbers, last, x, y, width / 2, height / 2)) return true;
    for (let at = 0; at < numbers.length; at += NUMBERS) {
      if (at === skipped || !isCovered(numbers, at, x, y, width / 2, height / 2)) continue;
      this.#last = at;
      return true;
    }
    return false;
  }
}

/** @param at where the bubble's numbers begin; past the end none is covered */
function isCovered(
  numbers: Float64Array,
  at: number,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
): boolean {
  const reach = numbers[at + 2] ?? 0;
  const across = Math.abs((numbers[at] ?? 0) - x) - halfWidth;
  if (across >= reach) return false;
  const down = Math.abs((numbers[at + 1] ?? 0) - y) - halfHeight;
  if (down >= reach) return false;
  const right = Math.max(0, across);
  const below = Math.max(0, down);
  return right * right + below * below < reach * reach;
}
