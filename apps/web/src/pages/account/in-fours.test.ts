import { expect, it } from 'vitest';
import { inFours } from './in-fours.ts';

it('parts a secret into groups of four, and leaves no space at its end', () => {
  expect(inFours('abcdefghij')).toBe('abcd efgh ij');
  expect(inFours('abcdefgh')).toBe('abcd efgh');
  expect(inFours('')).toBe('');
});
