import { expect, test } from 'vitest';
import { fault } from '../faults.ts';
import { isMendedAsSaved, parseAsSaved } from '../scenario/parse-as-saved.ts';
import { bytesOf, EXAMPLE, rightValue, scenarioOf } from '../testing/example.ts';
import { asSaved } from './as-saved.ts';
import { cellsOfCsv } from './csv-cells.ts';

/** A CSV text as a spreadsheet of an office with decimal commas saves it. */
const withSemicolons = (csv: string) =>
  csv.replaceAll(/"((?:[^"]|"")*)"|,/g, (found) => (found === ',' ? ';' : found)).replaceAll('\n', '\r\n');

const tables = (write: (csv: string) => string) =>
  Object.entries(EXAMPLE).map(([name, text]) => [name, name.endsWith('.csv') ? write(text) : text] as const);

const reread = (files: ReadonlyMap<string, Uint8Array>) => rightValue(parseAsSaved(files).scenario);

test.each([
  ['semicolons', withSemicolons],
  ['tabs', (csv: string) => withSemicolons(csv).replaceAll(';', '\t')],
  ['a line that names the separator', (csv: string) => `sep=;\r\n${withSemicolons(csv)}`],
  ['a line that names the comma', (csv: string) => `sep=,\n${csv}`],
  ['commas', (csv: string) => csv],
  ['a mark of its encoding', (csv: string) => `\ufeff${withSemicolons(csv)}`],
])('tables saved with %s are the tables', (_, write) => {
  expect(reread(bytesOf(tables(write)))).toEqual(scenarioOf(EXAMPLE));
});

test('a table of commas in UTF-8 stays as it is, to the byte, and so does what is no table', () => {
  const files = bytesOf(Object.entries(EXAMPLE));
  for (const [name, bytes] of asSaved(files).files) expect(bytes).toBe(files.get(name));
});

test('Windows characters and UTF-16 are read as what they are', () => {
  const destinations = (EXAMPLE['destinations.csv'] ?? '').replace('Alpha', 'Côte d’Ivoire');
  const windows = Uint8Array.from(destinations, (sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0)));
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(destinations, (sign) => sign.charCodeAt(0)).buffer),
  ]);
  for (const bytes of [windows, utf16]) {
    const files = bytesOf(Object.entries(EXAMPLE)).set('destinations.csv', bytes);
    expect(reread(files).destinations[0]?.name).toBe('Côte d’Ivoire');
  }
});

test('what was wrong with a cell stays wrong', () => {
  const files = bytesOf(tables((csv) => withSemicolons(csv.replace('1000,LIC', '1.000,LIC'))));
  expect(parseAsSaved(files).scenario).toMatchObject({
    ok: false,
    faults: [{ code: 'not-whole', file: 'destinations.csv', row: 2, value: '1.000' }],
  });
});

/** One table that begins with a key, in an office with decimal commas. */
const cellsOf = (file: string, separator: string, header: string, ...rows: readonly string[]) => {
  const csv = [header, ...rows].join('\n').replaceAll('|', separator);
  const read = asSaved(new Map([[file, new TextEncoder().encode(`${csv}\n`)]]));
  const [, ...cells] = cellsOfCsv(new TextDecoder().decode(read.files.get(file)));
  return { cells: cells.map(([, ...others]) => others), ways: read.ways, faults: read.faults };
};

test('of a table with semicolons numbers are read with spaces between thousands, and decimals with a comma', () => {
  const { cells, ways } = cellsOf(
    'destinations.csv',
    ';',
    'destination|population|weight',
    'A|18\u202f500\u00a0000|1,5',
    'B|26 200 000,0|1\u00a0200,25',
    'C|12|3',
  );
  expect(cells).toEqual([
    ['18500000', '1.5'],
    ['26200000', '1200.25'],
    ['12', '3'],
  ]);
  expect(ways).toMatchObject([
    { way: 'columns', separator: ';' },
    { way: 'numbers', column: 'population', count: 2, read: '18500000' },
    { way: 'numbers', column: 'weight', count: 2, written: '1,5', read: '1.5' },
  ]);
});

test.each([
  ['population', '1 20 000'],
  ['population', '1,000'],
  ['population', '1.000'],
  ['population', '1,5'],
  ['population', '1 000 000,75'],
  ['weight', '1,500'],
  ['weight', '1.500,5'],
])('what might be something else stays as it is: %s of %s', (column, text) => {
  expect(cellsOf('destinations.csv', ';', `destination|${column}`, `A|${text}`).cells).toEqual([[text]]);
});

test('a comma between digits is one of decimals where another cell of its column says so', () => {
  const { cells } = cellsOf('destinations.csv', ';', 'destination|weight', 'A|1,500', 'B|0,25');
  expect(cells).toEqual([['1.5'], ['0.25']]);
});

test('spaces between thousands are read of semicolons alone', () => {
  expect(cellsOf('destinations.csv', '\t', 'destination|population', 'A|1 000').cells).toEqual([['1 000']]);
});

test.each([
  ['day-first', ['06/01/2025', '31/07/2025', '2025-02-10'], ['2025-01-06', '2025-07-31', '2025-02-10']],
  ['day-first', ['06.01.2025', '31.07.2025'], ['2025-01-06', '2025-07-31']],
  ['month-first', ['1/6/2025', '7/31/2025'], ['2025-01-06', '2025-07-31']],
] as const)('days are read %s where a cell of their column says so', (order, written, read) => {
  for (const separator of [';', ',']) {
    const { cells, ways } = cellsOf(
      'lots.csv',
      separator,
      'lot|available',
      ...written.map((day, at) => `L${at}|${day}`),
    );
    expect(cells.flat()).toEqual(read);
    expect(ways.at(-1)).toMatchObject({ way: order, column: 'available', count: 2, read: '2025-01-06' });
  }
});

test.each([
  ['undecided-days', ['06/01/2025', '02/03/2025']],
  ['undecided-days', ['06/01/2025', '31/02/2025']],
  ['mixed-days', ['06/13/2025', '31/03/2025']],
] as const)('%s are one fault of their column, and never guessed', (code, days) => {
  const lots = [
    'lot,product,doses,available,expires,holder',
    ...days.map((day, at) => `L${at},P,1,${day},2025-12-31,`),
  ];
  const files = bytesOf(Object.entries({ ...EXAMPLE, 'lots.csv': `${lots.join('\n')}\n` }));
  const { scenario } = parseAsSaved(files);
  const faults = scenario.ok ? [] : scenario.faults.filter(({ column }) => column === 'available');
  expect(faults).toMatchObject([{ code, file: 'lots.csv', row: 2, value: days[0] }]);
  expect(scenario).toMatchObject({ ok: false });
});

test('a day that no calendar has is a fault of its own, beside days that are read', () => {
  const { cells, faults } = cellsOf('lots.csv', ';', 'lot|expires', 'A|31/07/2025', 'B|31/02/2025');
  expect([cells.flat(), faults]).toEqual([['2025-07-31', '2025-02-31'], []]);
});

test('faults that a reading as saved may mend are known: whole files, and days in another order', () => {
  const file = 'lots.csv';
  expect(isMendedAsSaved({ code: 'other-separator' })).toBe(true);
  expect(isMendedAsSaved({ code: 'not-a-date', value: '06/01/2025' })).toBe(true);
  expect(isMendedAsSaved({ code: 'not-a-date', value: 'soon' })).toBe(false);
  expect(isMendedAsSaved(fault('undecided-days', { file }))).toBe(false);
});
