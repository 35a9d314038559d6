import { expect, test } from 'vitest';
import { withCell } from './with-cell.ts';

const FILES = new Map([
  ['lots.csv', 'lot,doses,holder\nA,10,"Fund, the"\nB,20,\n'],
  ['policy.json', '{}'],
]);
const lots = (row: number, column: string, text: string) =>
  withCell(FILES, { table: 'lots', row, column, text }).get('lots.csv');

test('one cell has another text, whatever is in it; all others stay', () => {
  expect(lots(1, 'doses', '25')).toBe('lot,doses,holder\nA,10,"Fund, the"\nB,25,\n');
  expect(lots(0, 'holder', 'a "b", c')).toBe('lot,doses,holder\nA,10,"a ""b"", c"\nB,20,\n');
  expect(withCell(FILES, { table: 'lots', row: 0, column: 'lot', text: 'C' }).get('policy.json')).toBe('{}');
});

test('where there is no such cell nothing changes', () => {
  expect(lots(2, 'doses', '1')).toBe(FILES.get('lots.csv'));
  expect(lots(0, 'colour', '1')).toBe(FILES.get('lots.csv'));
  expect(withCell(FILES, { table: 'earmarks', row: 0, column: 'lot', text: '1' })).toEqual(FILES);
});
