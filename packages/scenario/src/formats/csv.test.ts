import { finish } from '@sahakarya/planner';
import { expect, test } from 'vitest';
import { FaultList, faultText } from '../faults.ts';
import { csvCell, splittingCsv } from './csv.ts';

function faultsOf(text: string): string[] {
  const faults = new FaultList();
  expect(finish(splittingCsv('lots.csv', text, faults))).toBeUndefined();
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
  expect(finish(splittingCsv('lots.csv', wide, faults))?.length).toBe(2);
  expect(faultsOf(`${wide}${','.repeat(1_000)}\n`)[0]).toContain('row 3: the row has more than 1000 cells');
});

test('a table of line breaks alone ends the reading before it fills the memory', () => {
  expect(faultsOf('\n'.repeat(2 ** 25))).toEqual([
    'lots.csv: the table has more than 33554432 cells; leave fewer rows, and no empty ones',
  ]);
});

test('rows are the same wherever a piece of the text ends', () => {
  const long = 'x'.repeat(2 ** 18);
  const rows = [
    ['a', 'b'],
    [long, '1'],
    ['"', `${long}\n"quoted", and\n`],
    [`5" wide ${long}`, '2'],
    ['\ufeffmarked', long],
    ['', ''],
  ];
  // A quote within a cell that doesn't begin with one stands for itself.
  const cells = (cell: string) => (cell.startsWith('5') ? cell : csvCell(cell));
  const text = rows.map((row) => row.map(cells).join()).join('\n');
  const pieces: unknown[] = [];
  const steps = splittingCsv('lots.csv', text, new FaultList());
  for (let step = steps.next(); ; step = steps.next()) {
    pieces.push(step.value);
    if (step.done) break;
  }
  expect(pieces.at(-1)).toEqual(rows);
  expect(pieces.length).toBeGreaterThan(6);
});

test('the row of a fault is counted over all pieces', () => {
  const before = `${'a,b\n'.repeat(2 ** 17)}`;
  expect(faultsOf(`${before}"x"y,1\n`)[0]).toContain(`row ${2 ** 17 + 1}: something stands between`);
  expect(faultsOf(`${before}"x\n`)[0]).toContain(`row ${2 ** 17 + 1}: a quote is opened`);
});
