import { expect, it } from 'vitest';
import { findRows } from './find-rows.ts';

const ROWS = [
  ['CIV', 'Ivory Coast', '26'],
  ['TCD', 'Chad', '16'],
];
const NAMES = new Map([
  ['CIV', 'Côte d’Ivoire'],
  ['TCD', 'चाड'],
]);

it.each([
  ['', [0, 1]],
  ['tcd', [1]],
  ['ivory', [0]],
  ['cote d', [0]],
  ['चाड', [1]],
  ['16', [1]],
  ['mali', []],
])('finds by %s the rows %s', (text, found) => {
  expect(findRows(ROWS, text, NAMES).map(({ row }) => row)).toEqual(found);
});

it('finds by what the file has where pages have no name', () => {
  expect(findRows(ROWS, 'chad', new Map()).map(({ row }) => row)).toEqual([1]);
});
