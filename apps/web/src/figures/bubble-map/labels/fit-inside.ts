import { textWidth } from '../../text-width.ts';
import { MAP_WIDTH } from '../map-size.ts';
import type { Label, Standing } from './label.ts';

/** Type sizes, px of the screen: `--t-map` of tokens.css; and for a bubble that is small on a phone. */
const SIZE = 12.5;
const SMALL_SIZE = 11;
/** Lines of a label inside, in its type size. */
export const INSIDE_LINE = 1.08;
/** From a bubble's middle to where the letters of a name end above it, of a value below a name, and of one alone; in
 * their type size. */
const REACH_OF_NAME = 0.89;
const REACH_OF_VALUE = 0.91;
const REACH_ALONE = 0.4;
/** Letters are round where a box has corners: so far they may reach beyond the edge, px. */
const ROUND = 1.5;

/** Height of letters and figures, and the empty space before and after a figure, in their type size. */
const LETTERS = 0.72;
const BEARING = 0.06;
/**
 * So far a name and the value below it keep from other bubbles, px; a value alone is well inside of its own. A name's
 * corners are not counted, for letters are round.
 */
const CLEAR_OF_NAME = 0.5;
const CLEAR_OF_VALUE = 1;

/** A line of letters: its middle below the bubble's, its size, and the space about it. */
export interface Line {
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

/** A bubble at least as wide as this on the screen holds its own label, px; on a narrow map, its value alone. */
const HOLDS_LABEL = 56;
const HOLDS_VALUE = 26;
/** Maps less wide are narrow, px: there smaller bubbles hold theirs too, and the finding's own places come first. */
const NARROW = 580;

export function isNarrow(unit: number): boolean {
  return MAP_WIDTH / unit < NARROW;
}

/**
 * How a label is written inside of its bubble: the largest way in which it doesn't reach beyond it, and touches no
 * other one. On a narrow map that may be the value alone.
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
  const holdsValue = narrow && radius * 2 >= HOLDS_VALUE * unit;
  for (const isNamed of holdsValue ? [true, false] : [true]) {
    for (const size of narrow ? [SIZE, SMALL_SIZE] : [SIZE]) {
      const letters = size * unit;
      const fits = (width: number, reach: number) =>
        Math.hypot(width / 2 - ROUND * unit, reach * letters) <= radius;
      const value = textWidth(text, letters);
      const above = isNamed ? textWidth(name, letters, true) : 0;
      const reach = isNamed ? REACH_OF_VALUE : REACH_ALONE;
      if (!fits(value, reach) || !fits(above, REACH_OF_NAME)) continue;
      const lineOf = (width: number, foot: number, clear: number): Line => ({
        down: (foot - LETTERS / 2) * letters,
        width: Math.max(0, width) + 2 * clear * unit,
        height: LETTERS * letters + 2 * clear * unit,
      });
      const lines = [
        lineOf(value - 2 * BEARING * letters, reach, CLEAR_OF_VALUE),
        lineOf(above - 2 * ROUND * unit, LETTERS - REACH_OF_NAME, CLEAR_OF_NAME),
      ];
      if (isNamed && !lines.every(isClear)) continue;
      return { width: Math.max(value, above), height: 2 * reach * letters, inside: { isNamed, size } };
    }
  }
  return undefined;
}
