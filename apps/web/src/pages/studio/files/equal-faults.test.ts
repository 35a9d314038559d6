import { parseScenario } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { bytesOf, EXAMPLE } from '../../../../../../packages/scenario/src/testing/example.ts';
import { equalFaults } from './equal-faults.ts';

/** The faults of the example with its populations, and others' cells, written otherwise. */
function faultsOf(change: (destinations: string) => string) {
  const files = { ...EXAMPLE, 'destinations.csv': change(EXAMPLE['destinations.csv'] ?? '') };
  const read = parseScenario(bytesOf(Object.entries(files)));
  if (read.ok) throw new Error('it has no faults');
  return equalFaults(read.faults);
}

test('a fault of every row of a column is one, with its first rows and values', () => {
  const sums = faultsOf((text) => text.replaceAll('000,', '.000,'));
  expect(sums.map(({ fault, count, rows, values }) => [fault.column, count, rows, values])).toEqual([
    ['population', 3, [2, 3, 4], ['1.000', '2.000', '5.000']],
  ]);
});

test('others stay apart: in other columns, of other kinds, or with another mend', () => {
  const sums = faultsOf((text) =>
    text.replace('1000,LIC', '-1,LIC').replace('2000,HIC', '0,HIC').replace(',50,500', ',x,y'),
  );
  expect(sums.map(({ fault, count }) => [fault.code, fault.column, count])).toEqual([
    ['negative', 'population', 1],
    ['too-small', 'population', 1],
    ['not-whole', 'doses_given', 1],
    ['not-whole', 'weekly_capacity', 1],
  ]);
});

test('of many rows the first are named, and all are counted', () => {
  const rows = Array.from({ length: 40 }, (_, at) => `D${at},Place,x,LIC,R,0,1,1,,`).join('\n');
  const [sum] = faultsOf((text) => `${text.split('\n')[0]}\n${rows}\n`);
  expect(sum).toMatchObject({ count: 40, rows: [2, 3, 4, 5, 6], values: ['x'] });
});
