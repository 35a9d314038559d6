/** The map's own units: px at the width for which radii and strokes are given (figures/README.md#numbers). */
export const MAP_WIDTH = 824;
export const MAP_HEIGHT = 354;

/** The largest bubble's radius, and its people: China's of 2021 in the reference world. */
const LARGEST_RADIUS = 43;
const LARGEST_PEOPLE = 1_444_216_102;
/** A bubble that can be seen. */
export const LEAST_RADIUS = 1.6;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Radius of a bubble whose area is its people. */
export function radiusOf(people: number): number {
  return Math.max(LEAST_RADIUS, LARGEST_RADIUS * Math.sqrt(people / LARGEST_PEOPLE));
}
