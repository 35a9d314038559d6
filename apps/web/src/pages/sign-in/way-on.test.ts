import { expect, it } from 'vitest';
import { wayOn } from './way-on.ts';

it.each([
  ['to=%2Fparties%2FETH', '/parties/ETH'],
  ['to=%2Ftalks%3Fstate%3Dopen', '/talks?state=open'],
  ['', '/talks'],
  ['to=https%3A%2F%2Fevil.example', '/talks'],
  ['to=%2F%2Fevil.example', '/talks'],
  ['to=%2F%5Cevil.example', '/talks'],
  ['to=javascript%3Aalert(1)', '/talks'],
])('after %s the way leads to %s, never off the platform', (search, to) => {
  expect(wayOn(search)).toBe(to);
});
