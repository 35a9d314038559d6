import { expect, test } from 'vitest';
import { referenceBubbles } from '../testing/reference-bubbles.ts';
import { grownRadius, growthOf, peopleOfRing } from './growth.ts';
import { radiusOf } from './map-size.ts';
import { standOnMap } from './stand.ts';

const world = referenceBubbles((value) => value.toFixed(1));

/** A round for a part of the people of some neighbours: 1 in 30 of East Africa's. */
const round = world
  .filter(({ key }) => ['RWA', 'BDI', 'UGA', 'KEN', 'TZA', 'COD'].includes(key))
  .map((bubble) => ({ ...bubble, people: Math.round(bubble.people / 30) }));

test('the reference world is drawn by its own radii', () => {
  expect(standOnMap(world).growth).toBe(1);
});

test('bubbles of small populations are drawn so large that they can be seen, and none covers another', () => {
  const { standing, growth } = standOnMap(round);
  expect(growth).toBeGreaterThan(3);
  const largest = standing.find(({ key }) => key === 'COD');
  expect(largest?.radius).toBeGreaterThan(8);
  for (const one of standing)
    for (const other of standing)
      if (one !== other)
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
});

test('area stays people', () => {
  expect(grownRadius(400_000, 6) / grownRadius(100_000, 6)).toBeCloseTo(2, 9);
  expect(grownRadius(50_000_000, 1)).toBe(radiusOf(50_000_000));
});

test('one place alone is no larger than the largest that is drawn; without places nothing grows', () => {
  const alone = { x: 1, y: 1, people: 1_000 };
  expect(grownRadius(1_000, growthOf([alone]))).toBeCloseTo(22, 9);
  expect(growthOf([])).toBe(1);
});

test('the ring beside the map has a round number of people, and fits', () => {
  for (const growth of [1.5, 3, 7.7, 40, 900]) {
    const people = peopleOfRing(growth);
    expect(String(people)).toMatch(/^[125]0+$/);
    expect(grownRadius(people, growth)).toBeLessThanOrEqual(12.001);
    expect(grownRadius(people, growth)).toBeGreaterThan(7);
  }
});
