import { expect, test } from 'vitest';
import { bytesOf } from '../testing/example.ts';
import { blankRows } from './blank-rows.ts';

const found = (text: string) => blankRows(bytesOf(Object.entries({ 'lots.csv': text })));

test('rows of nothing between others are named, whatever makes them blank; those at the end are not', () => {
  expect(found('lot,doses\n\nA,1\n , \n,\nB,2\n,\n\n')).toEqual([
    { file: 'lots.csv', count: 3, rows: [2, 4, 5] },
  ]);
  expect(found('lot,doses\nA,1\n,\n')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('of many the first are named; a table that cannot be split has none, and a quoted line break begins no row', () => {
  expect(found(`lot\n${'\n'.repeat(9)}A\n`)).toEqual([{ file: 'lots.csv', count: 9, rows: [2, 3, 4, 5, 6] }]);
  expect(found('lot\n\n"A\n')).toEqual([]);
  expect(found('lot\n"A\n\nB"\n')).toEqual([]);
});
