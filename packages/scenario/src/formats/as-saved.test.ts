import { expect, test } from 'vitest';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { bytesOf, EXAMPLE, rightValue, scenarioOf } from '../testing/example.ts';
import { asSaved } from './as-saved.ts';

/** A CSV text as a spreadsheet of an office with decimal commas saves it. */
const withSemicolons = (csv: string) =>
  csv.replaceAll(/"((?:[^"]|"")*)"|,/g, (found) => (found === ',' ? ';' : found)).replaceAll('\n', '\r\n');

const tables = (write: (csv: string) => string) =>
  Object.entries(EXAMPLE).map(([name, text]) => [name, name.endsWith('.csv') ? write(text) : text] as const);

const reread = (files: ReadonlyMap<string, Uint8Array>) => rightValue(parseScenario(asSaved(files)));

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
  for (const [name, bytes] of asSaved(files)) expect(bytes).toBe(files.get(name));
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
  expect(parseScenario(asSaved(files))).toMatchObject({
    ok: false,
    faults: [{ code: 'not-whole', file: 'destinations.csv', row: 2, value: '1.000' }],
  });
});
