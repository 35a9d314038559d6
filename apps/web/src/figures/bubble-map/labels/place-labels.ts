import { MAP_WIDTH } from '../map-size.ts';
import type { Named } from './choose-named.ts';
import { findPlace } from './find-place.ts';
import { isNarrow } from './fit-inside.ts';
import type { Label, Standing } from './label.ts';
import { RoomOnMap } from './room-on-map.ts';

/** Widths from which each set of labels is shown, px, and how many labels it has at most. */
export const LABEL_SETS = [
  { from: 0, drawnFor: 272, most: 4 },
  { from: 340, drawnFor: 340, most: 4 },
  { from: 440, drawnFor: 440, most: 6 },
  { from: 580, drawnFor: 580, most: 10 },
  { from: 660, drawnFor: 660, most: 12 },
  { from: 740, drawnFor: 740, most: 14 },
  { from: 940, drawnFor: 940, most: 14 },
] as const;

/** Of the places that the finding tells of, so many come before all others where the map is narrow. */
const MOST_TOLD = 2;

/** Of the places without a report so many are named: the key says what their outline means. */
const MOST_UNTOLD = 2;

/**
 * Labels for a map shown `drawnFor` px wide, at most `most`: in the order of `named`, each only where it touches no
 * other label and covers no other bubble. Units are the map's own.
 *
 * @param colon what the language has between a name and words
 */
export function placeLabels(
  bubbles: readonly Standing[],
  { named, told }: Named,
  { drawnFor, most }: Pick<(typeof LABEL_SETS)[number], 'drawnFor' | 'most'>,
  colon: string,
): readonly Label[] {
  const unit = MAP_WIDTH / drawnFor;
  const places = new Map(bubbles.map(({ key }, at) => [key, at]));
  const labels: Label[] = [];
  let untold = 0;
  const room = new RoomOnMap(bubbles, labels, unit);
  const put = (keys: readonly string[], until: number, isTold = false) => {
    for (const key of keys) {
      const own = places.get(key) ?? -1;
      const bubble = bubbles[own];
      if (labels.length === until) return;
      if (bubble === undefined || labels.some((label) => label.key === key)) continue;
      const isUntold = bubble.value === null;
      if (isUntold && untold === MOST_UNTOLD) continue;
      const place = findPlace(bubble, unit, room.about(own), { colon, isTold });
      if (place === undefined) continue;
      labels.push(place);
      if (isUntold) untold++;
    }
  };
  if (isNarrow(unit)) put(told, MOST_TOLD, true);
  put(named, most);
  return labels;
}
