import { clamp } from '../../clamp.ts';
import { MAP_HEIGHT, MAP_WIDTH } from '../map-size.ts';
import { findPlace, type Room } from './find-place.ts';
import type { Label, Standing } from './label.ts';
import { Obstacles } from './obstacles.ts';

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

/** Radius from which a label beside a bubble is read as its own, px. */
const READ_AS_OWN_FROM = 4;

/** Clear space about a label, px. */
const CLEAR = 2;

/**
 * Labels for a map shown `width` px wide, at most `most`: in the order of `named`, each only where it touches no other
 * label and covers no other bubble. Units are the map's own.
 */
export function placeLabels(
  bubbles: readonly Standing[],
  named: readonly string[],
  width: number,
  most: number,
): readonly Label[] {
  const unit = MAP_WIDTH / width;
  const clear = CLEAR * unit;
  const places = new Map(bubbles.map(({ key }, at) => [key, at]));
  const obstacles = new Obstacles(bubbles);
  const large = new Obstacles(bubbles, READ_AS_OWN_FROM * unit);
  const labels: Label[] = [];
  const isFree: Room['isFree'] = (x, y, wide, high) =>
    isInFrame(x, y, wide, high) && !isTouched(labels, x, y, wide, high, clear);
  for (const key of named) {
    const own = places.get(key) ?? -1;
    const bubble = bubbles[own];
    if (labels.length === most) break;
    if (bubble === undefined) continue;
    const place = findPlace(bubble, unit, {
      isFree,
      lookAbout: (across, down) => {
        obstacles.lookAbout(own, across, down);
        large.lookAbout(own, across, down);
      },
      covers: (x, y, wide, high) => obstacles.areCovered(x, y, wide, high),
      coversLarge: (x, y, wide, high) => large.areCovered(x, y, wide, high),
      crosses: (leader) => bubbles.some((other) => other !== bubble && crosses(leader, other)),
    });
    if (place !== undefined) labels.push(place);
  }
  return labels;
}

function isInFrame(x: number, y: number, width: number, height: number): boolean {
  return (
    x - width / 2 >= 0 && x + width / 2 <= MAP_WIDTH && y - height / 2 >= 0 && y + height / 2 <= MAP_HEIGHT
  );
}

function crosses({ from, to }: NonNullable<Label['leader']>, bubble: Standing): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along =
    ((bubble.x - from.x) * across + (bubble.y - from.y) * down) / Math.max(1, across ** 2 + down ** 2);
  const part = clamp(along, 0, 1);
  const away = (from.x + part * across - bubble.x) ** 2 + (from.y + part * down - bubble.y) ** 2;
  return away < (bubble.radius + 1) ** 2;
}

function isTouched(
  labels: readonly Label[],
  x: number,
  y: number,
  width: number,
  height: number,
  clear: number,
): boolean {
  for (const label of labels) if (touches(label, x, y, width, height, clear)) return true;
  return false;
}

/** Whether two labels are nearer to each other than `clear`. */
export function touch(one: Label, { x, y, width, height }: Label, clear: number): boolean {
  return touches(one, x, y, width, height, clear);
}

function touches(one: Label, x: number, y: number, width: number, height: number, clear: number): boolean {
  return (
    Math.abs(one.x - x) < (one.width + width) / 2 + clear &&
    Math.abs(one.y - y) < (one.height + height) / 2 + clear
  );
}
