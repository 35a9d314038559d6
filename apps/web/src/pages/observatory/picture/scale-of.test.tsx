import { expect, test } from 'vitest';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { PICTURE } from '../../../testing/pictures.ts';
import { StandingsMap } from '../figures/standings-map.tsx';
import type { Picture } from './picture.ts';
import { scaleOf } from './scale-of.ts';

/** The steps that the map's key names. */
function keyOf(picture: Picture): string | undefined {
  const html = rendered(<StandingsMap label="Doses" picture={picture} told={[]} />);
  return /Steps: ([^"]*)"/.exec(html)?.[1];
}

/** The picture of a day on which everybody had been given so many times as much. */
const times = (factor: number): Picture => ({
  ...PICTURE,
  destinations: PICTURE.destinations.map((one) => ({
    ...one,
    rate: one.rate === null ? null : factor * one.rate,
  })),
});

test('a colour means one thing on every day, from the first doses to two for everybody', () => {
  expect(keyOf(PICTURE)).toBe('2, 10, 25, 50, 100, 200');
  for (const factor of [0, 0.01, 3, 10]) expect(keyOf(times(factor)), String(factor)).toBe(keyOf(PICTURE));
});

test('shares of people have steps of their own, below 100', () => {
  expect(scaleOf('full')).toBe('people');
  expect(scaleOf('people')).toBe('people');
  expect(scaleOf('boosters')).toBe('doses');
});
