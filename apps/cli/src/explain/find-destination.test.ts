import type { Scenario } from '@sahakarya/scenario';
import { expect, it } from 'vitest';
import { findDestination } from './find-destination.ts';

const SCENARIO = {
  destinations: [
    { destination: 'CIV', name: 'Côte d’Ivoire' },
    { destination: 'civ', name: 'Somewhere else' },
    { destination: 'TCD', name: 'Chad' },
  ],
} as unknown as Scenario;

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
