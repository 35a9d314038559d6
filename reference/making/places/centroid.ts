import type { Point, Ring } from './atlas.ts';

const DEGREE = Math.PI / 180;

interface Weighed {
  /** Twice the area, in degrees of longitude × sine of latitude, which keeps areas in proportion; signed. */
  readonly area: number;
  readonly centre: Point;
}

/** The centre of gravity of the largest of the rings: of the main land, whatever lies overseas. */
export function centreOfLargest(rings: readonly Ring[]): Point {
  const [first, ...rest] = rings.map(unwrapped).map(weigh);
  if (first === undefined) throw new Error('no land');
  const { centre } = rest.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a), first);
  return [((centre[0] + 540) % 360) - 180, centre[1]];
}

/** The ring with longitudes that run on past 180° (as in Russia and Fiji) instead of jumping to the other side. */
function unwrapped(ring: Ring): Ring {
  let turns = 0;
  return ring.map(([longitude, latitude], index): Point => {
    const step = longitude - (ring[index - 1]?.[0] ?? longitude);
    if (step > 180) turns--;
    if (step < -180) turns++;
    return [longitude + 360 * turns, latitude];
  });
}

/**
 * Area and centre of gravity in the cylindrical equal-area projection; the first point where the atlas is too coarse
 * to leave any area (Vatican City).
 */
function weigh(ring: Ring): Weighed {
  const points = ring.map(([longitude, latitude]) => ({ x: longitude, y: Math.sin(latitude * DEGREE) }));
  let area = 0;
  let x = 0;
  let y = 0;
  let before = points.at(-1) ?? { x: 0, y: 0 };
  for (const point of points) {
    const cross = before.x * point.y - point.x * before.y;
    area += cross;
    x += (before.x + point.x) * cross;
    y += (before.y + point.y) * cross;
    before = point;
  }
  if (area === 0) return { area, centre: ring[0] ?? [0, 0] };
  return { area, centre: [x / (3 * area), Math.asin(y / (3 * area)) / DEGREE] };
}
