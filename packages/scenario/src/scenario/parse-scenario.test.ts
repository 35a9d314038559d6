import { describe, expect, test } from 'vitest';
import { faultText } from '../faults.ts';
import { readScenario } from '../folders/read-folder.ts';
import { bytesOf, EXAMPLE, FIFTY, rightValue, scenarioOf } from '../testing/example.ts';
import { parseScenario } from './parse-scenario.ts';
import { toModel } from './to-model.ts';

const example = scenarioOf(EXAMPLE);

describe('what other programs write is accepted', () => {
  test('CRLF, also inside quotes', () => {
    const files = Object.entries(EXAMPLE).map(
      ([name, text]) => [name, text.replaceAll('\n', '\r\n')] as const,
    );
    expect(rightValue(parseScenario(bytesOf(files)))).toEqual(example);
    const name = scenarioOf({
      ...EXAMPLE,
      'products.csv': (EXAMPLE['products.csv'] ?? '').replace('One-shot', '"One\r\nshot"'),
    });
    expect(name.products[0]?.name).toBe('One\nshot');
  });

  test('a byte-order mark in every file', () => {
    const files = Object.entries(EXAMPLE).map(([name, text]) => [name, `\uFEFF${text}`] as const);
    expect(rightValue(parseScenario(bytesOf(files)))).toEqual(example);
  });

  test('quotes everywhere, no newline at the end, empty lines', () => {
    const quoted = (text: string) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replaceAll(/[^,]+/g, '"$&"'))
        .join('\n\n');
    const lots = quoted(EXAMPLE['lots.csv'] ?? '');
    const acceptance = `${EXAMPLE['acceptance.csv']}\n\n`;
    expect(scenarioOf({ ...EXAMPLE, 'lots.csv': lots, 'acceptance.csv': acceptance })).toEqual(example);
  });

  test('rows of commas alone, at the end and between others', () => {
    const blank = (text: string) =>
      text.replaceAll('\n', `\n${','.repeat(text.split('\n')[0]?.split(',').length ?? 0)}\n , \n`);
    const files = Object.entries(EXAMPLE).map(
      ([name, text]) => [name, name.endsWith('.csv') ? blank(text) : text] as const,
    );
    expect(rightValue(parseScenario(bytesOf(files)))).toEqual(example);
  });

  test('columns in any order', () => {
    const turned = (EXAMPLE['lots.csv'] ?? '')
      .split('\n')
      .map((line) => line.split(',').reverse().join())
      .join('\n');
    expect(scenarioOf({ ...EXAMPLE, 'lots.csv': turned })).toEqual(example);
  });

  test('names of policy.json in any order, escapes, and any space', () => {
    const turned = JSON.stringify(
      Object.fromEntries(Object.entries(JSON.parse(EXAMPLE['policy.json'] ?? '')).reverse()),
    );
    expect(scenarioOf({ ...EXAMPLE, 'policy.json': turned.replace('"LIC"', '"\\u004cIC"') })).toEqual(
      example,
    );
  });

  test('names and cells that mean something to the language', () => {
    const renamed = Object.entries(EXAMPLE).map(
      ([name, text]) => [name, text.replaceAll('AAA', '__proto__').replaceAll('LIC', 'constructor')] as const,
    );
    const scenario = rightValue(parseScenario(bytesOf(renamed)));
    const model = toModel(scenario);
    expect(model.destinations.weightMillionths).toEqual(toModel(example).destinations.weightMillionths);
    expect(model.lots.holder).toEqual(toModel(example).lots.holder);
  });
});

test('rows are counted as a spreadsheet does: a quoted line break begins none, an empty line is one', () => {
  const lots = `lot,product,doses,available,expires,holder
L1,ONE,500,2021-08-02,2021-12-31,"two
lines"

L2,TWO,x,2021-07-20,2021-10-31,
`;
  const checked = parseScenario(bytesOf(Object.entries({ ...EXAMPLE, 'lots.csv': lots })));
  if (checked.ok) throw new Error('x is no number');
  expect(checked.faults.map(faultText)[0]).toMatch(/^lots.csv, row 4, column doses, value "x": /);
});

test('all faults of all files come at once, in the order of the files', () => {
  const checked = parseScenario(
    bytesOf(
      Object.entries({
        ...EXAMPLE,
        'destinations.csv': (EXAMPLE['destinations.csv'] ?? '')
          .replace('1000', '0')
          .replace('EURO,300', 'EURO,-300'),
        'lots.csv': (EXAMPLE['lots.csv'] ?? '')
          .replace('2021-12-31', '2021-12-32')
          .replace('L3,TWO', 'L3,SIX'),
        'policy.json': (EXAMPLE['policy.json'] ?? '').replace('surplus', 'some').replace('"weeks": 12,', ''),
      }),
    ),
  );
  if (checked.ok) throw new Error('nothing was found');
  expect(checked.faults.map(({ file, row, column, code }) => [file, row, column, code])).toEqual([
    ['destinations.csv', 2, 'population', 'too-small'],
    ['destinations.csv', 3, 'doses_given', 'negative'],
    ['lots.csv', 2, 'expires', 'no-such-date'],
    ['lots.csv', 4, 'product', 'unknown-product'],
    ['policy.json', 1, 'weeks', 'missing-name'],
    ['policy.json', 7, 'sharing', 'unknown-word'],
  ]);
});

test('a table that could not be read is not held against those that refer to it', () => {
  const files = new Map(Object.entries(EXAMPLE));
  files.delete('destinations.csv');
  files.set('products.csv', 'product\nONE\n');
  const checked = parseScenario(bytesOf(files));
  if (checked.ok) throw new Error('nothing was found');
  expect(new Set(checked.faults.map(({ file }) => file))).toEqual(
    new Set(['destinations.csv', 'products.csv']),
  );
});

test('capacities of weeks beyond the plan count in no sum', () => {
  const capacity = 'destination,week,doses\nTEN,4,9007199254740991\nTWENTY,4,9007199254740991\n';
  expect(scenarioOf({ ...FIFTY, 'capacity.csv': capacity }).capacity.length).toBe(2);
});

test('a plan that would not fit into memory is refused', () => {
  const rows = Array.from({ length: 140_000 }, (_, d) => `D${d},,1,,,0,0,0`);
  const header = FIFTY['destinations.csv']?.split('\n')[0];
  const checked = parseScenario(
    bytesOf(
      Object.entries({
        ...FIFTY,
        'destinations.csv': `${header}\n${rows.join('\n')}\n`,
        'policy.json': '{"start": "2021-08-02", "weeks": 1000, "target_per_100": 0, "sharing": "own"}',
      }),
    ),
  );
  if (checked.ok) throw new Error('it would take a gigabyte');
  expect(checked.faults.map(faultText)).toEqual([
    'policy.json, row 1, column weeks, value "1000": so many weeks for all destinations (140000) do not fit into memory; write at most 958',
  ]);
});

test('name, licences and sources come from datapackage.json when it can be read', () => {
  const about = {
    name: 'fifty',
    title: 'Fifty',
    description: '',
    licenses: [
      { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'CC BY 4.0' },
    ],
    sources: [{ title: 'A source', version: '2' }],
  };
  const described = scenarioOf({ ...FIFTY, 'datapackage.json': JSON.stringify({ ...about, resources: [] }) });
  expect(described.about).toEqual(about);
  for (const text of [
    '',
    '{',
    'null',
    '7',
    '{"title": "a\\u001b[2Jb"}',
    '{"title": 7, "licenses": [null, {}], "sources": {}}',
  ])
    expect(scenarioOf({ ...FIFTY, 'datapackage.json': text }).about).toEqual(scenarioOf(FIFTY).about);
});

const world = new URL('../../../../reference/worlds/world-2021-08', import.meta.url).pathname;

test('the world of August 2021', () => {
  const model = toModel(rightValue(readScenario(world)));
  expect(model.destinations.count).toBe(228);
  expect(model.lots.count).toBe(8205);
  expect(model.lots.doses.reduce((sum, doses) => sum + doses, 0)).toBe(8_162_765_718);
  expect(model.milestones).toEqual(Int32Array.from({ length: 13 }, (_, k) => 4 * (k + 1)));
});
