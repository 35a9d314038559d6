import { type Checked, cellsOfCsv, faultText, parseScenario, scenarioFiles } from '@sahakarya/scenario';
import { doses, weeks } from '@sahakarya/vocabulary';
import readSheets from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { sortFiles } from '../files/sort-files.ts';
import { world } from '../testing/reference-world.ts';
import { cellsOf, numberAsShown } from './cells-of.ts';
import { filesOf, type NamedSheet } from './sheets.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Files as a workbook has them, written and read by other programs than ours. */
async function throughWorkbook(files: ReadonlyMap<string, string>): Promise<Map<string, Uint8Array>> {
  const blob = await writeWorkbook(files);
  const sheets = await readSheets(blob, { parseNumber: numberAsShown, trim: false });
  return filesOf(sheets.map(({ sheet, data }) => ({ sheet, data: data.map(cellsOf) })));
}

test('a scenario comes back from a workbook as it was', async () => {
  const [destination] = world().destinations;
  if (destination === undefined) throw new Error('the world is empty');
  const capacity = [{ destination: destination.destination, week: weeks.of(3), doses: doses.of(40) }];
  const { about: _, ...tables } = { ...world(), capacity };
  const back = rightValue(parseScenario(await throughWorkbook(scenarioFiles({ ...world(), capacity }))));
  expect(back).toMatchObject(tables);
});

function rightValue<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.value;
}

const sheet = (name: string, data: NamedSheet['data']): [string, string] => {
  const [[file, bytes] = ['', new Uint8Array()]] = filesOf([{ sheet: name, data }]);
  return [file, new TextDecoder().decode(bytes)];
};

test('cells are what the sheet shows: days as such, a time of day left for the reader to fault, quotes kept', () => {
  const day = new Date('2027-02-15T00:00:00Z');
  const hour = new Date('2027-02-15T13:00:00Z');
  expect(
    sheet('lots', [
      ['lot', 'available', 'holder'],
      ['A, "B"', day, null],
      [7, hour],
    ]),
  ).toEqual(['lots.csv', 'lot,available,holder\n"A, ""B""",2027-02-15,\n7,2027-02-15T13:00:00.000Z,\n']);
});

test('a sheet goes by its name, so that a misnamed one is told as a file is', () => {
  expect(sheet(' Earmarks ', [['lot']])[0]).toBe('Earmarks.csv');
});

test('a renamed sheet that has the headings of a table is told, and the scenario does not open without it', () => {
  const sheets = [...scenarioFiles(world())].flatMap(([file, text]): NamedSheet[] => {
    if (!file.endsWith('.csv')) return [];
    const name = file === 'acceptance.csv' ? 'Who takes what' : file.replace('.csv', '');
    return [{ sheet: name, data: cellsOfCsv(text) }];
  });
  const policy = new TextEncoder().encode(scenarioFiles(world()).get('policy.json'));
  const { scenario = new Map<string, Uint8Array>() } = sortFiles(
    new Map([...filesOf(sheets), ['policy.json', policy] as const]),
  );
  const checked = parseScenario(scenario);
  expect(checked.ok ? [] : checked.faults).toMatchObject([
    { code: 'misnamed-file', file: 'Who takes what.csv', mend: expect.stringContaining('acceptance.csv') },
  ]);
});

test('the policy is a row for each name: words, numbers, days, lists; rows without a value are left out', () => {
  const [file, text] = sheet('Policy', [
    ['name', 'value'],
    ['start', new Date('2027-01-04T00:00:00Z')],
    ['weeks', '26'],
    ['weights', '{"by":"income_group","LIC":2}'],
    ['sharing', 'pooled'],
    ['smallest_shipment_doses', null],
  ]);
  expect([file, JSON.parse(text)]).toEqual([
    'policy.json',
    { start: '2027-01-04', weeks: 26, weights: { by: 'income_group', LIC: 2 }, sharing: 'pooled' },
  ]);
});

test('numbers are those that the sheet shows, whole and without an exponent', () => {
  expect(['1.2E6', '0.30000000000000004', '1165000'].map(numberAsShown)).toEqual([
    '1200000',
    '0.3',
    '1165000',
  ]);
});
