import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('names that a title has room for are whole', () => {
  expect(shortName('Saint Vincent and the Grenadines')).toBe('Saint Vincent and the Grenadines');
  expect(shortName('x'.repeat(60))).toBe('x'.repeat(60));
});

test('a longer one ends in dots, at a word’s end where there is one', () => {
  expect(shortName(`${'word '.repeat(76)}`)).toBe(`${'word '.repeat(10)}word…`);
  expect(shortName('x'.repeat(380))).toBe(`${'x'.repeat(59)}…`);
});

test('no letter is cut in two', () => {
  expect(shortName('𐀀'.repeat(380))).toBe(`${'𐀀'.repeat(59)}…`);
});
