import { textWidth } from '../../text-width.ts';
import { MAP_WIDTH } from '../map-size.ts';
import type { Label, Standing } from './label.ts';

/** Type sizes, px of the screen: `--t-map` of tokens.css; and for a bubble that is small on a phone. */
const SIZE = 12.5;
const SMALL_SIZE = 11;
/** Lines of a label inside, in its type size. */
export const INSIDE_LINE = 1.2;
/** From a bubble's middle to where the letters of a name end above it, of a value below a name, and of one alone; in
 * their type size. */
const REACH_OF_NAME = 0.92;
const REACH_OF_VALUE = 1;
const REACH_ALONE = 0.4;
/** Letters are round where a box has corners: so far they may reach beyond the edge, px. */
const ROUND = 1.5;

/** A bubble at least as wide as this on the screen holds its own label, px; on a narrow map, its value alone. */
const HOLDS_LABEL = 56;
const HOLDS_VALUE = 26;
/** Maps less wide are narrow, px: there smaller bubbles hold theirs too, and the finding's own places come first. */
const NARROW = 580;

export function isNarrow(unit: number): boolean {
  return MAP_WIDTH / unit < NARROW;
}

/**
 * How a label is written inside of its bubble: the largest way in which it doesn't reach beyond it. On a narrow map
 * that may be the value alone.
 *
 * @param unit a px of the screen in the map's units
 * @returns undefined where it stands beside its bubble
 */
export function fitInside(
  { name, text, radius }: Standing,
  unit: number,
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
      return { width: Math.max(value, above), height: 2 * reach * letters, inside: { isNamed, size } };
    }
  }
  return undefined;
}
