import { clamp, labelPlaces } from './label-places.ts';
import { MAP_HEIGHT, MAP_WIDTH, type Point } from './map-size.ts';

/** A bubble in its place, as far as labels need to know of it. */
export interface Standing extends Point {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly people: number;
  readonly value: number | null;
  readonly radius: number;
}

export interface Label {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** Middle of the label; its text is centred there. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Inside its bubble, on two lines. */
  readonly inside: boolean;
  /** From the bubble's edge to a label that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

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

/** Clear space about a label, px. */
const CLEAR = 2;
/**
 * Labels for a map shown `width` px wide, at most `most`: in the order of `named`, each only where it touches no other label and covers no other
 * bubble. Units are the map's own.
 */
export function placeLabels(
  bubbles: readonly Standing[],
  named: readonly string[],
  width: number,
  most: number,
): readonly Label[] {
  const unit = MAP_WIDTH / width;
  const byKey = new Map(bubbles.map((bubble) => [bubble.key, bubble]));
  const labels: Label[] = [];
  for (const key of named) {
    const bubble = byKey.get(key);
    if (labels.length === most) break;
    if (bubble === undefined) continue;
    for (const place of labelPlaces(bubble, unit)) {
      if (!inFrame(place) || labels.some((other) => touch(place, other, CLEAR * unit))) continue;
      if (covers(place, bubble, bubbles)) continue;
      labels.push(place);
      break;
    }
  }
  return labels;
}

function inFrame({ x, y, width, height }: Label): boolean {
  return (
    x - width / 2 >= 0 && x + width / 2 <= MAP_WIDTH && y - height / 2 >= 0 && y + height / 2 <= MAP_HEIGHT
  );
}

/** Run for some ten thousand pairs each time weeks move on: squares instead of roots, and no calls for what is far away. */
function covers(label: Label, own: Standing, bubbles: readonly Standing[]): boolean {
  if (label.inside) return false;
  const halfWidth = label.width / 2;
  const halfHeight = label.height / 2;
  for (const bubble of bubbles) {
    const reach = bubble.radius + 0.5;
    const across = Math.abs(bubble.x - label.x) - halfWidth;
    if (across >= reach) continue;
    const down = Math.abs(bubble.y - label.y) - halfHeight;
    if (down >= reach || bubble === own) continue;
    if (Math.max(0, across) ** 2 + Math.max(0, down) ** 2 < reach ** 2) return true;
  }
  const { leader } = label;
  return leader !== undefined && bubbles.some((bubble) => bubble !== own && crosses(leader, bubble));
}

function crosses({ from, to }: NonNullable<Label['leader']>, bubble: Standing): boolean {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const along =
    ((bubble.x - from.x) * across + (bubble.y - from.y) * down) / Math.max(1, across ** 2 + down ** 2);
  const part = clamp(along, 0, 1);
  const away = (from.x + part * across - bubble.x) ** 2 + (from.y + part * down - bubble.y) ** 2;
  return away < (bubble.radius + 1) ** 2;
}

/** Whether two labels are nearer to each other than `clear`. */
export function touch(one: Label, other: Label, clear: number): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + clear &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + clear
  );
}
