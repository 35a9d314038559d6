import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { equalEarth } from './projection.ts';

type Atlas = Parameters<typeof feature>[0];

/** South of it lies Antarctica alone. */
const ANTARCTIC = -60;
/** Rings of land smaller than this on the map are left out, px². */
const LEAST_AREA = 1;

/**
 * The world's land as one path in the map's units, in tenths and relative steps: small, and without any boundary.
 * `atlas` is world-atlas's land-110m.
 */
export function landPath(atlas: Atlas): string {
  const drawn = geoPath(equalEarth())({ type: 'MultiPolygon', coordinates: polygons(atlas) }) ?? '';
  return drawn
    .split('M')
    .filter((ring) => ring !== '')
    .map((ring) => relativeRing(ring.replace('Z', '').split('L').map(pointOf)))
    .join('');
}

type Polygon = number[][][];

function polygons(atlas: Atlas): Polygon[] {
  const land = atlas.objects.land;
  if (land === undefined) throw new Error('the atlas has no land');
  const drawn = feature(atlas, land);
  const features = drawn.type === 'FeatureCollection' ? drawn.features : [drawn];
  return features
    .flatMap(({ geometry }): Polygon[] => {
      if (geometry.type === 'Polygon') return [geometry.coordinates];
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    })
    .filter((polygon) => polygon[0]?.some(([, latitude = -90]) => latitude > ANTARCTIC));
}

type Tenths = readonly [x: number, y: number];

function pointOf(text: string): Tenths {
  const [x = 0, y = 0] = text.split(',').map((part) => Math.round(Number(part) * 10));
  return [x, y];
}

function relativeRing(points: readonly Tenths[]): string {
  const kept = points.filter((point, at) => at === 0 || !same(point, points[at - 1]));
  const first = kept[0];
  if (first === undefined || kept.length < 4 || area(kept) < LEAST_AREA) return '';
  let text = `M${written(first)}l`;
  let last = first;
  for (const point of kept.slice(1)) {
    text += `${last === first ? '' : ' '}${written([point[0] - last[0], point[1] - last[1]])}`;
    last = point;
  }
  return `${text}z`;
}

function written([x, y]: Tenths): string {
  return `${x / 10}${y < 0 ? '' : ' '}${y / 10}`.replaceAll(/\b0\./g, '.');
}

function same(one: Tenths, other: Tenths | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}

function area(points: readonly Tenths[]): number {
  let twice = 0;
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 200;
}
