import { grownRadius, growthOf } from './growth.ts';
import type { Standing } from './labels/label.ts';
import type { Point } from './map-size.ts';
import type { Bubble } from './map-state.ts';
import layout from './reference-layout.json' with { type: 'json' };

const PLACES: ReadonlyMap<string, Point> = new Map(
  Object.entries(layout).map(([key, [x = 0, y = 0]]) => [key, { x, y }]),
);

export interface OnMap {
  /** Largest first: drawn in this order, so that no small bubble lies under a large one. */
  readonly standing: readonly (Bubble & Standing)[];
  /** Names of what the map has no place for. */
  readonly without: readonly string[];
  /** How many times the reference world's radii they have. */
  readonly growth: number;
}

/** Puts bubbles in their places, which never depend on the values. */
export function standOnMap(bubbles: readonly Bubble[]): OnMap {
  const placed: (Bubble & Point)[] = [];
  const without: string[] = [];
  for (const bubble of bubbles) {
    const place = bubble.isElsewhere === true ? undefined : PLACES.get(bubble.key);
    if (place === undefined) without.push(bubble.name);
    else placed.push({ ...bubble, ...place });
  }
  const growth = growthOf(placed);
  const standing = placed.map((bubble) => ({ ...bubble, radius: grownRadius(bubble.people, growth) }));
  standing.sort((one, other) => other.radius - one.radius || (one.key < other.key ? -1 : 1));
  return { standing, without, growth };
}

/** The order in which arrow keys go through them: least value first, places without a fresh report last. */
export function keyboardOrder(bubbles: readonly Bubble[]): readonly string[] {
  return bubbles
    .toSorted(
      (one, other) =>
        rankOf(one) - rankOf(other) || other.people - one.people || (one.key < other.key ? -1 : 1),
    )
    .map(({ key }) => key);
}

function rankOf({ value, remark }: Bubble): number {
  return remark === undefined ? (value ?? Number.MAX_VALUE) : Number.MAX_VALUE;
}

/** The bubble at a point of the map, or the nearest whose edge is at most `reach` away. */
export function bubbleAt(standing: readonly Standing[], point: Point, reach: number): Standing | undefined {
  let nearest: Standing | undefined;
  let least = reach;
  for (const bubble of standing) {
    const away = Math.hypot(bubble.x - point.x, bubble.y - point.y) - bubble.radius;
    if (away <= least) {
      nearest = bubble;
      least = away;
    }
  }
  return nearest;
}
