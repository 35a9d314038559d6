import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { landPath } from './draw-land.ts';
import { layOutBubbles } from './lay-out-bubbles.ts';
import { MAP_HEIGHT, MAP_WIDTH, radiusOf } from './map-size.ts';
import { PLACES } from './places.ts';
import { placed } from './projection.ts';
import layout from './reference-layout.json' with { type: 'json' };

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The reference world's destinations: key and people. */
function destinations() {
  const [head = '', ...rows] = file('../../../../../reference/worlds/world-2021-08/destinations.csv')
    .trim()
    .split('\n');
  const population = head.split(',').indexOf('population');
  return rows.map((row) => {
    const cells = row.replaceAll(/"[^"]*"/g, 'name').split(',');
    return { key: cells[0] ?? '', people: Number(cells[population]) };
  });
}

const bodies = destinations().map(({ key, people }) => ({
  key,
  people,
  home: placed(PLACES[key] ?? [0, 0]),
}));

describe('what is drawn up beforehand is what the code draws (npm test -- drawn-up -u draws it anew)', () => {
  test('the land, without any boundary', async () => {
    const atlas = JSON.parse(file('../../../../../node_modules/world-atlas/land-110m.json'));
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}"><title>Land</title><path id="land" d="${landPath(atlas)}"/></svg>\n`;
    await expect(svg).toMatchFileSnapshot('land.svg');
    expect(gzipSync(svg).length).toBeLessThan(19_000);
  });

  test('the places of the bubbles', async () => {
    const rows = [...layOutBubbles(bodies)].map(([key, { x, y }]) => `  "${key}": [${x}, ${y}]`);
    await expect(`{\n${rows.join(',\n')}\n}\n`).toMatchFileSnapshot('reference-layout.json');
  });
});

test('every destination of the reference world has a place, and stands near it', () => {
  const places = new Map(Object.entries(layout));
  for (const { key, people, home } of bodies) {
    expect(PLACES[key], key).toBeDefined();
    const [x = 0, y = 0] = places.get(key) ?? [];
    expect(Math.hypot(x - home.x, y - home.y), key).toBeLessThan(radiusOf(people) + 40);
  }
});

test('no two bubbles overlap by more than half a pixel, and all are whole', () => {
  const at = new Map(Object.entries(layout));
  for (const [index, one] of bodies.entries()) {
    const [x = 0, y = 0] = at.get(one.key) ?? [];
    const radius = radiusOf(one.people);
    expect(Math.min(x, y, MAP_WIDTH - x, MAP_HEIGHT - y), one.key).toBeGreaterThanOrEqual(radius);
    for (const other of bodies.slice(index + 1)) {
      const [otherX = 0, otherY = 0] = at.get(other.key) ?? [];
      const apart = Math.hypot(x - otherX, y - otherY) - radius - radiusOf(other.people);
      expect(apart, `${one.key} and ${other.key}`).toBeGreaterThan(-0.5);
    }
  }
});
