import { geoEqualEarth } from 'd3-geo';
import { MAP_HEIGHT, MAP_WIDTH, type Point } from './map-size.ts';

/** The middle of the map: 11° east, so that no land but Antarctica is cut and Africa stands in the middle. */
const TURN = -11;
/** Where the frame's upper edge lies; north of it is land that nobody lives on. */
const NORTH = 78;

/** Equal Earth over the whole width of the frame. Used when the map is drawn up, never in the reader's browser. */
export function equalEarth() {
  const projection = geoEqualEarth().rotate([TURN, 0]).precision(0.2).fitWidth(MAP_WIDTH, { type: 'Sphere' });
  const [x, y] = projection.translate();
  const top = projection([-TURN, NORTH])?.[1] ?? 0;
  return projection.translate([x, y - top]).clipExtent([
    [0, 0],
    [MAP_WIDTH, MAP_HEIGHT],
  ]);
}

/** The place of a longitude and latitude in the frame. */
export function placed(place: readonly [number, number]): Point {
  const point = equalEarth()([place[0], place[1]]);
  if (point === null) throw new Error(`the map has no point for ${place.join(', ')}`);
  return { x: point[0], y: point[1] };
}
