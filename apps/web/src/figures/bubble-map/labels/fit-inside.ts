import { textWidth } from '../../text-width.ts';
import { MAP_WIDTH } from '../map-size.ts';
import type { Label, Standing } from './label.ts';

/** Type sizes, px of the screen: `--t-map` of tokens.css; and for a bubble that is small on a phone. */
const SIZE = 12.5;
const SMALL_SIZE = 11;
/** Lines of a label inside, in its type size. */
export const INSIDE_LINE = 1.08;
/** From a bubble's middle to where the letters of a name end above it, and of a value below it; in their type size. */
const REACH_OF_NAME = 0.89;
const REACH_OF_VALUE = 0.91;
/** Letters are round where a box has corners: so far they may reach beyond the edge, px. */
const ROUND = 1.5;

/** Height of letters and figures, and the empty space before and after a figure, in their type size. */
const LETTERS = 0.72;
const BEARING = 0.06;

/** So far a name and the value below it keep from other bubbles, px; without a name's corners: letters are round. */
const CLEAR_OF_NAME = 0.5;
const CLEAR_OF_VALUE = 1;

/** A line of letters: its middle below the bubble's, its size, and the space about it. */
export interface Line {
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** A bubble at least as wide as this on the screen holds its own label, px. */
const HOLDS_LABEL = 56;
/** Maps less wide are narrow, px: there smaller bubbles hold theirs too, and the finding's own places come first. */
const NARROW = 580;

export function isNarrow(unit: number): boolean {
  return MAP_WIDTH / unit < NARROW;
}

/**
 * How a label is written inside of its bubble: name and value, as large as they don't reach beyond it, and touch no
 * other one. A value without its name would say nothing of whom it is.
 *
 * @param unit a px of the screen in the map's units
 * @param isClear whether a line of it, with the space about it, covers no other bubble
 * @returns undefined where it stands beside its bubble
 */
export function fitInside(
  { name, text, radius }: Standing,
  unit: number,
  isClear: (line: Line) => boolean,
): Required<Pick<Label, 'width' | 'height' | 'inside'>> | undefined {
  const narrow = isNarrow(unit);
  if (!narrow && radius * 2 < HOLDS_LABEL * unit) return undefined;
  for (const size of narrow ? [SIZE, SMALL_SIZE] : [SIZE]) {
    const letters = size * unit;
    const fits = (width: number, reach: number) =>
      Math.hypot(width / 2 - ROUND * unit, reach * letters) <= radius;
    const value = textWidth(text, letters);
    const above = textWidth(name, letters, true);
    if (!fits(value, REACH_OF_VALUE) || !fits(above, REACH_OF_NAME)) continue;
    const lineOf = (width: number, foot: number, clear: number): Line => ({
      down: (foot - LETTERS / 2) * letters,
      width: Math.max(0, width) + 2 * clear * unit,
      height: LETTERS * letters + 2 * clear * unit,
    });
    const lines = [
      lineOf(value - 2 * BEARING * letters, REACH_OF_VALUE, CLEAR_OF_VALUE),
      lineOf(above - 2 * ROUND * unit, LETTERS - REACH_OF_NAME, CLEAR_OF_NAME),
    ];
    if (!lines.every(isClear)) continue;
    return { width: Math.max(value, above), height: 2 * REACH_OF_VALUE * letters, inside: { size } };
  }
  return undefined;
}
