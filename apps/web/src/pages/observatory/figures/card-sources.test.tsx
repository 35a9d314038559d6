import { expect, test } from 'vitest';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import { rendered } from '../../../figures/testing/rendered.tsx';
import type { Language } from '../../../language/languages.ts';
import { mainSources, originOf, useSourceText } from './card-sources.ts';

function Texts({ of }: { readonly of: Partial<FileOrigin> }) {
  const textOf = useSourceText();
  return JSON.stringify(mainSources(of).map((source) => textOf(source).text));
}

/** What a footer names of some sources. */
const textsOf = (of: Partial<FileOrigin>, language: Language = 'en'): string[] =>
  JSON.parse(rendered(<Texts of={of} />, language).replaceAll('&quot;', '"'));

const keysOf = (sources: readonly string[], publishers?: readonly string[]) =>
  mainSources({ sources, ...(publishers === undefined ? {} : { publishers }) }).map(({ key }) => key);

test('a data set that a figure is drawn from twice is named once', () => {
  expect(keysOf(['owid-2021-10-25', 'owid-2023-01-01', 'who-a', 'made-up'])).toEqual([
    'owid-2021-10-25',
    'who-a',
  ]);
});

test('what was imported is named once by who told it, who is not taken for another whose key begins so', () => {
  const office = 'who-country-office-1a2b3c4d-import-2026-11-22';
  const sources = [
    'owid-2023-09-07',
    'who-a',
    office,
    office.replace('-22', '-29'),
    'owid-import-2026-11-22',
  ];
  const publishers = ['OWID', 'WHO', 'WHO Country Office', 'WHO Country Office', 'Our World in Data'];
  expect(keysOf(sources, publishers)).toEqual(['owid-2023-09-07', 'who-a', office]);
  expect(keysOf(sources)).toEqual(sources.slice(0, 4));
  expect(textsOf({ sources, publishers })).toEqual(['Our World in Data', 'WHO', 'WHO Country Office']);
  expect(textsOf({ sources: [office] })).toEqual([office]);
});

test('every source that has a licence is named with it, an importing ministry too', () => {
  const told = {
    sources: ['owid-2021-10-25', 'un-wpp-2019', 'wb-fy2022', 'ministry-import-2026-11-22', 'who-uptake'],
    licences: ['CC-BY-4.0', 'CC-BY-3.0-IGO', 'CC-BY-4.0', 'ODC-PDDL-1.0', 'CC-BY-4.0'],
    publishers: ['', '', '', 'Ministry of Health', ''],
  };
  expect(textsOf(told)).toEqual([
    'Our World in Data (CC\u00a0BY\u00a04.0)',
    'UN WPP 2019 (CC\u00a0BY\u00a03.0\u00a0IGO)',
    'World Bank (CC\u00a0BY\u00a04.0)',
    'Ministry of Health (ODC\u2011PDDL\u20111.0)',
    'WHO (CC\u00a0BY\u00a04.0)',
  ]);
  expect(textsOf(told, 'zh')[0]).toBe('Our World in Data（CC\u00a0BY\u00a04.0）');
});

test('cited facts have no licence, and take the place of none', () => {
  const sources = ['who-regions-2022', 'who-uptake', 'moderna-2021-04-29'];
  expect(textsOf({ sources, licences: ['fact', 'CC-BY-4.0', 'fact'] })).toEqual([
    'WHO (CC\u00a0BY\u00a04.0)',
    'Moderna',
  ]);
});

test('one name under two licences is told with both', () => {
  const sources = ['a-import-2026-11-22', 'a-import-2026-11-29', 'a-import-2026-11-30'];
  const publishers = sources.map(() => 'Ministry');
  const licences = ['CC-BY-4.0', 'CC0-1.0', 'CC-BY-4.0'];
  expect(textsOf({ sources, publishers, licences })).toEqual([
    'Ministry (CC\u00a0BY\u00a04.0)',
    'Ministry (CC0\u20111.0)',
  ]);
});

test('of what answers say of their sources, a figure keeps those that it shows', () => {
  const one = { sources: ['a', 'b'], licences: ['x', 'y'], publishers: ['A', 'B'] };
  const other = { sources: ['c'], licences: ['z'] };
  expect(originOf([one, other], ['c', 'b', 'c'])).toEqual({
    sources: ['b', 'c'],
    licences: ['y', 'z'],
    publishers: ['B', ''],
  });
});
