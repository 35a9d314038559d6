import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCoordinates } from '../tables/coordinates.ts';
import { centreOfLargest } from './centroid.ts';
import { placesText } from './places-text.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));
const ATLAS = fileURLToPath(new URL('../../../node_modules/world-atlas/countries-10m.json', import.meta.url));

it('are committed as the atlas gives them', async () => {
  expect(await readFile(`${SOURCES}/places.csv`, 'utf8')).toBe(await placesText(SOURCES, ATLAS));
});

it('lie where an almanac puts them, within three degrees', async () => {
  const coordinates = await readCoordinates(SOURCES);
  const almanac: readonly (readonly [string, number, number])[] = [
    ['CHE', 47, 8],
    ['FJI', -18, 178],
    ['FRA', 46.5, 2.5],
    ['KEN', 0.5, 38],
    ['NRU', -0.5, 167],
    ['PRK', 40, 127],
    ['RUS', 60, 100],
    ['SOM', 6, 46],
    ['XKX', 42.5, 21],
  ];
  for (const [code, latitude, longitude] of almanac) {
    const position = coordinates.get(code);
    expect(Math.abs(Number(position?.latitude) - latitude), code).toBeLessThan(3);
    expect(Math.abs(Number(position?.longitude) - longitude), code).toBeLessThan(3);
  }
});

describe('centreOfLargest', () => {
  it('is the middle of a square at the equator, whichever way its ring runs', () => {
    const square = [
      [10, -1],
      [12, -1],
      [12, 1],
      [10, 1],
    ] as const;
    for (const ring of [square, square.toReversed()]) {
      const [longitude, latitude] = centreOfLargest([ring]);
      expect(longitude).toBeCloseTo(11, 9);
      expect(latitude).toBeCloseTo(0, 9);
    }
  });

  it('passes over small land', () => {
    const triangle = (x: number, size: number) =>
      [
        [x, 0],
        [x + size, 0],
        [x, size],
      ] as const;
    const [longitude] = centreOfLargest([triangle(100, 1), triangle(0, 3), triangle(50, 2)]);
    expect(longitude).toBeCloseTo(1, 2);
  });
});
