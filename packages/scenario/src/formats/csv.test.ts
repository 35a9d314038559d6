import { expect, test } from 'vitest';
import { FaultList, faultText } from '../faults.ts';
import { splitCsv } from './csv.ts';

function faultsOf(text: string): string[] {
  const faults = new FaultList();
  expect(splitCsv('lots.csv', text, faults)).toBeUndefined();
  return faults.first.map(faultText);
}

test('a header with millions of columns ends the reading', () => {
  expect(faultsOf(','.repeat(2 ** 24))).toEqual([
    'lots.csv, row 1: the row has more than 1000 cells; leave the columns that belong there; quote a text that has commas',
  ]);
});

test('a row is counted as a spreadsheet does, and a quoted comma begins no cell', () => {
  const wide = `a,b\n"x\n\ny","${',""'.repeat(2_000)}"\n`;
  const faults = new FaultList();
  expect(splitCsv('lots.csv', wide, faults)?.length).toBe(2);
  expect(faultsOf(`${wide}${','.repeat(1_000)}\n`)[0]).toContain('row 3: the row has more than 1000 cells');
});

test('a table of line breaks alone ends the reading before it fills the memory', () => {
  expect(faultsOf('\n'.repeat(2 ** 25))).toEqual([
    'lots.csv: the table has more than 33554432 cells; leave fewer rows, and no empty ones',
  ]);
});
