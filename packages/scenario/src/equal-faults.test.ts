import { expect, test } from 'vitest';
import { equalFaults, equalFaultText } from './equal-faults.ts';
import { parseScenario } from './scenario/parse-scenario.ts';

const HEAD = 'destination,name,population,income_group,region,doses_given,weekly_capacity,lead_weeks';

/** The faults of a table of destinations with these rows, in sums. */
function faultsOf(...rows: readonly string[]) {
  const table = new TextEncoder().encode(`${[HEAD, ...rows].join('\n')}\n`);
  const read = parseScenario(new Map([['destinations.csv', table]]));
  if (read.ok) throw new Error('it has no faults');
  return equalFaults(read.faults.filter(({ file }) => file === 'destinations.csv'));
}

test('a fault of every row of a column is one, with its first rows and values', () => {
  const sums = faultsOf('A,Alpha,1.000,LIC,R,0,1,1', 'B,Beta,2.000,LIC,R,0,1,1', 'C,Gamma,1.000,LIC,R,0,1,1');
  expect(sums.map(({ fault, count, rows, values }) => [fault.column, count, rows, values])).toEqual([
    ['population', 3, [2, 3, 4], ['1.000', '2.000']],
  ]);
  expect(sums.map(equalFaultText)).toEqual([
    expect.stringContaining(
      'destinations.csv, 3 rows (2, 3, 4), column population, values "1.000", "2.000": not',
    ),
  ]);
});

test('others stay apart: in other columns, or of other kinds', () => {
  const sums = faultsOf('A,Alpha,-1,LIC,R,0,1,1', 'B,Beta,0,LIC,R,0,1,1', 'C,Gamma,5,LIC,R,x,y,1');
  expect(sums.map(({ fault, count }) => [fault.code, fault.column, count])).toEqual([
    ['negative', 'population', 1],
    ['too-small', 'population', 1],
    ['not-whole', 'doses_given', 1],
    ['not-whole', 'weekly_capacity', 1],
  ]);
});

test('of many rows the first are named, and all are counted', () => {
  const [sum] = faultsOf(...Array.from({ length: 40 }, (_, at) => `D${at},Place,x,LIC,R,0,1,1`));
  expect(sum).toMatchObject({ count: 40, rows: [2, 3, 4, 5, 6], values: ['x'] });
  expect(sum && equalFaultText(sum)).toMatch(
    /^destinations\.csv, 40 rows \(2, 3, 4, 5, 6, …\), column population, value "x": not a whole number; write /,
  );
});

test('of a column that is written in several ways, each way is one', () => {
  const sums = faultsOf(
    ...['1 000', '2\u202f500', '2 500,0', '1.000', '85.000', '-', 'many', 'few'].map(
      (people, at) => `D${at},Place,${people},LIC,R,0,1,1`,
    ),
  );
  expect(sums.map(({ rows }) => rows)).toEqual([[2, 3], [4], [5, 6], [7], [8, 9]]);
});

test('a day that no calendar has stands apart from those in another order', () => {
  const fault = (row: number, value: string) => ({
    file: 'lots.csv',
    code: 'not-a-date',
    row,
    value,
    says: 'no',
  });
  const days = ['06/01/2025', '31/07/2025', '31/02/2025', '06.01.2025'].map((day, at) => fault(at + 2, day));
  expect(equalFaults(days).map(({ rows }) => rows)).toEqual([[2, 3], [4], [5]]);
});

test('files that a spreadsheet saved alike are one', () => {
  const table = (separator: string) => new TextEncoder().encode(HEAD.replaceAll(',', separator));
  const read = parseScenario(
    new Map([
      ['destinations.csv', table(';')],
      ['products.csv', new TextEncoder().encode('product;name;manufacturer')],
      ['lots.csv', new TextEncoder().encode('lot\tproduct\tdoses')],
    ]),
  );
  const sums = read.ok ? [] : equalFaults(read.faults.filter(({ code }) => code === 'other-separator'));
  expect(sums.map(({ files }) => files)).toEqual([['destinations.csv', 'products.csv'], ['lots.csv']]);
  expect(sums.map(equalFaultText)).toEqual([
    expect.stringMatching(/^destinations\.csv, products\.csv: the columns are parted by ; here; /),
    expect.stringMatching(/^lots\.csv, row 1: the columns are parted by tabs here; /),
  ]);
});
