import { clamp } from '../../clamp.ts';
import { textWidth } from '../../text-width.ts';
import type { Point } from '../map-size.ts';
import { fitInside, isNarrow } from './fit-inside.ts';
import type { Label, Standing } from './label.ts';

/** Type size on the screen, px: `--t-map` of tokens.css. */
const SIZE = 12.5;
const LINE = 15;

/** From a bubble's edge to its label, px; from `LEADER_FROM` on with a line to it. */
const GAPS = [3, 7, 12, 18, 26] as const;
/** On a narrow map there is little room nearby; for a place that the finding tells of a line may lead further. */
const NARROW_GAPS = [...GAPS, 36] as const;
const FAR_GAPS = [...NARROW_GAPS, 48, 60] as const;
const LEADER_FROM = 12;
/** Beside another bubble a label reads as that one's: without a line to its own it keeps this far from others, px. */
const APART = 14;
/** On a narrow map, from one not much smaller, px: no label of Africa could be nearer to its own than to that. */
const NARROW_APART = 5;
/** And from the smallest dot so much further than from its own bubble, px. */
const FURTHER = 3;

/** Where about its bubble a label may stand, most wanted first: degrees from the right, clockwise. */
const ANGLES = [
  0, 180, 20, 160, -20, -160, -90, 90, 40, 140, -40, -140, 60, 120, -60, -120, -75, -105, 75, 105,
] as const;
const DIRECTIONS = ANGLES.map((degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return { right: Math.cos(angle), down: Math.sin(angle) };
});

/** Below this cosine a label stands above or below, not beside. */
const STEEP = 0.3;

/** What labels and bubbles leave free. It is asked about one label at a time. */
export interface Room {
  /**
   * Says which label the next questions are about: its size, the space that keeps it apart from large bubbles, and how
   * far from its own bubble's middle its nearer edge can be.
   */
  readonly ask: (width: number, height: number, apart: number, away: number) => void;
  /** Whether the label may stand with its middle there: on the map, and touching no other. */
  readonly isFree: (x: number, y: number) => boolean;
  /** Whether it would cover another bubble. */
  readonly covers: (x: number, y: number) => boolean;
  /** Whether another bubble, large enough for a label to be read as its own, would lie within the space about it. */
  readonly isNearLarge: (x: number, y: number) => boolean;
  /** Whether another bubble of any size may lie less than so far from it. */
  readonly isNear: (x: number, y: number, within: number) => boolean;
  /** Whether a bubble not much smaller than its own one lies nearer to it: it would be read as that one's. */
  readonly hasRival: (x: number, y: number, within: number) => boolean;
  /** Whether the line to a label would run over another bubble. */
  readonly crosses: (leader: { from: Point; to: Point }) => boolean;
}

/**
 * The first place for a bubble's label, most wanted first, that is free. Some ten thousand places are looked at for a
 * map: one that isn't free costs a few comparisons, and nothing is made for it.
 *
 * @param unit a px of the screen in the map's units
 * @param colon what the language has between a name and words
 * @param isTold whether the finding tells of the place
 */
export function findPlace(
  bubble: Standing,
  unit: number,
  room: Room,
  { colon, isTold = false }: { readonly colon: string; readonly isTold?: boolean },
): Label | undefined {
  const { key, name, text, x, y, radius, value } = bubble;
  const joint = value === null ? colon : ' ';
  const size = SIZE * unit;
  const line = LINE * unit;
  const nameWidth = textWidth(name, size, true);
  const valueWidth = textWidth(text, size);
  const fit = fitInside(bubble, unit, ({ down, width, height }) => {
    room.ask(width, height, 0, Math.abs(down));
    return !room.covers(x, y + down);
  });
  if (fit !== undefined) {
    room.ask(fit.width, fit.height, 0, 0);
    if (room.isFree(x, y)) return { key, name, text, joint, x, y, ...fit };
  }
  const width = nameWidth + valueWidth + textWidth(joint, size);
  const gaps = !isNarrow(unit) ? GAPS : isTold ? FAR_GAPS : NARROW_GAPS;
  room.ask(width, line, 2 * APART * unit, radius + Math.max(...gaps) * unit);
  for (const gap of gaps) {
    const away = radius + gap * unit;
    for (const { right, down } of DIRECTIONS) {
      const steep = Math.abs(right) < STEEP;
      const middle = x + right * away + (steep ? 0 : (Math.sign(right) * width) / 2);
      const height = y + down * away + (steep ? (Math.sign(down) * line) / 2 : (down * line) / 3);
      if (!room.isFree(middle, height) || room.covers(middle, height)) continue;
      const place = { key, name, text, joint, x: middle, y: height, width, height: line };
      if (gap < LEADER_FROM) {
        const within = distance(bubble, place) + FURTHER * unit;
        if (room.isNearLarge(middle, height) || room.isNear(middle, height, within)) continue;
        return place;
      }
      const within = isNarrow(unit) ? NARROW_APART * unit : distance(bubble, place);
      if (room.hasRival(middle, height, within)) continue;
      const leader = leaderOf(bubble, place);
      if (!room.crosses(leader)) return { ...place, leader };
    }
  }
  return undefined;
}

/** From the bubble's edge to the label's box. */
function distance({ x, y, radius }: Standing, label: Omit<Label, 'leader'>): number {
  const across = Math.max(0, Math.abs(label.x - x) - label.width / 2);
  const down = Math.max(0, Math.abs(label.y - y) - label.height / 2);
  return Math.hypot(across, down) - radius;
}

/** From the bubble's edge straight to the nearest point of the label. */
function leaderOf(bubble: Standing, label: Omit<Label, 'leader'>): { from: Point; to: Point } {
  const to = {
    x: clamp(bubble.x, label.x - label.width / 2, label.x + label.width / 2),
    y: clamp(bubble.y, label.y - label.height / 4, label.y + label.height / 4),
  };
  const length = Math.max(1, Math.hypot(to.x - bubble.x, to.y - bubble.y));
  const part = bubble.radius / length;
  return { from: { x: bubble.x + (to.x - bubble.x) * part, y: bubble.y + (to.y - bubble.y) * part }, to };
}
