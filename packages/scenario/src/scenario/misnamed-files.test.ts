import { expect, test } from 'vitest';
import { faultText } from '../faults.ts';
import { bytesOf, EXAMPLE } from '../testing/example.ts';
import { misnamedFiles } from './misnamed-files.ts';
import { parseScenario } from './parse-scenario.ts';

/** The faults of the example with one of its files called so. */
function faultsWhen(file: string, name: string): string[] {
  const files = Object.entries(EXAMPLE).map(([own, text]) => [own === file ? name : own, text] as const);
  const checked = parseScenario(bytesOf(files));
  return checked.ok ? [] : checked.faults.map(faultText);
}

test.each([
  ['earmarks.csv', 'Earmarks.csv'],
  ['acceptance.csv', 'acceptance (1).csv'],
  ['acceptance.csv', 'acceptance(12).csv'],
  ['capacity.csv', 'capacity.csv.csv'],
  ['capacity.csv', 'CAPACITY.CSV.txt'],
  ['capacity.csv', ' capacity .csv'],
  ['earmarks.csv', 'earmark.csv'],
  ['policy.json', 'Policy.json'],
  ['policy.json', 'policy.json.txt'],
])('%s that is called %j is one fault', (file, name) => {
  expect(
    faultsWhen(file, name).filter((fault) => !/not in (lots|destinations|products)/.test(fault)),
  ).toEqual([
    `${name}: no table is called so; did you mean ${file}? Rename it so, or take it out of the folder`,
  ]);
});

test('a table that others refer to is not held against them when it is misnamed', () => {
  expect(faultsWhen('products.csv', 'Products.csv')).toHaveLength(1);
  expect(faultsWhen('destinations.csv', 'destination.csv')).toHaveLength(1);
});

test('a download beside the file is a fault, for nobody knows which one is meant; a table of one’s own is none', () => {
  const names = Object.keys(EXAMPLE);
  expect([...misnamedFiles([...names, 'acceptance (1).csv', 'lots2.csv'])]).toEqual([
    ['acceptance (1).csv', 'acceptance.csv'],
  ]);
  const others = [
    'README.md',
    'datapackage.json',
    'datapackage (1).json',
    'notes.csv',
    'published.csv',
    'lots.xlsx',
  ];
  expect([...misnamedFiles([...names, ...others])]).toEqual([]);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['Akzeptanz.csv', 'Destination,Product\nTCD,AZ\n', 'acceptance.csv'],
  ['Sheet4.csv', 'lot,destination\r\n', 'earmarks.csv'],
  ['capacity 2027.csv', 'destination,week,doses\n', 'capacity.csv'],
  ['Pays.csv', EXAMPLE['destinations.csv'].replace('population', 'populaton'), 'destinations.csv'],
  ['Feuil2.csv', `Plan 2025,,,\n\n${EXAMPLE['lots.csv']}`, 'lots.csv'],
  ['Vaccins.csv', EXAMPLE['products.csv'].replaceAll(',', ';'), 'products.csv'],
])('a table at hand that is called %j is told by its headings', (name, text, file) => {
  const tables = bytesOf(Object.entries(EXAMPLE).filter(([own]) => own !== file));
  const all = new Map([...tables, [name, bytes(text)] as const]);
  expect([...misnamedFiles(all.keys(), all)]).toEqual([[name, file]]);
  const checked = parseScenario(all);
  expect(checked.ok ? [] : checked.faults.map(faultText)).toEqual([
    `${name}: no table is called so; did you mean ${file}? Rename it so, or take it out of the folder`,
  ]);
});

test('a table of one’s own is none by other headings, beside the table that has the same, or unseen', () => {
  const tables = bytesOf(Object.entries(EXAMPLE));
  const told = (name: string, text: string, without?: string) => {
    const all = new Map([...tables].filter(([own]) => own !== without));
    return [...misnamedFiles([...all.keys(), name], all.set(name, bytes(text)))];
  };
  expect(told('mine.csv', 'destination,product\n')).toEqual([]);
  for (const header of ['destination,product,why', 'destination', 'lot,destination,week,doses', ''])
    expect([header, told('mine.csv', `${header}\n`, 'acceptance.csv')]).toEqual([header, []]);
  const names = [...tables.keys()].filter((name) => name !== 'acceptance.csv');
  expect([...misnamedFiles([...names, 'mine.csv'], tables)]).toEqual([]);
});
