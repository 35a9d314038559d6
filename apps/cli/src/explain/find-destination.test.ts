import { destinationKey } from '@sahakarya/vocabulary';
import { expect, it } from 'vitest';
import { findDestination } from './find-destination.ts';

const SCENARIO = {
  destinations: [
    { destination: destinationKey.of('CIV'), name: 'Côte d’Ivoire' },
    { destination: destinationKey.of('civ'), name: 'Somewhere else' },
    { destination: destinationKey.of('TCD'), name: 'Chad' },
  ],
};

it.each([
  ['CIV', 0],
  ['civ', 1],
  ['Côte d’Ivoire', 0],
  ["cote d'ivoire", 0],
  ['tcd', 2],
  ['CHAD', 2],
])('finds %s', (written, row) => {
  expect(findDestination(SCENARIO, written)).toBe(row);
});

it('offers those that have the text in them, accents aside', () => {
  expect(() => findDestination(SCENARIO, 'cote')).toThrow(/CIV \(Côte d’Ivoire\)/);
});
