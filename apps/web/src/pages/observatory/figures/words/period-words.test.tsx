import { readFileSync } from 'node:fs';
import { cellsOfCsv } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { rendered } from '../../../../figures/testing/rendered.tsx';
import { usePeriodWords } from './period-words.ts';
import { useRemarkWords } from './remark-words.ts';

function Period({ of: period }: { readonly of: string }) {
  return usePeriodWords()(period);
}

function Remark({ of: remark }: { readonly of: string }) {
  return useRemarkWords()(remark);
}

test.each([
  ['2021', 'en', '2021'],
  ['2021 (low)', 'en', '2021, at least'],
  ['2022 (up to)', 'fr', '2022, au plus'],
  ['to 2021-08-31', 'en', 'to 31\u00a0Aug 2021'],
  ['to end 2021', 'en', 'to 31\u00a0Dec 2021'],
  ['2021-06', 'es', 'junio de 2021'],
  ['2021-06', 'ar', 'حزيران 2021'],
  ['a year', 'ru', 'в год'],
] as const)('%s in %s is %s', (period, language, words) => {
  expect(rendered(<Period of={period} />, language)).toBe(words);
});

test.each([
  ['2020-Q1', 'en', 'first quarter of 2020'],
  ['2020-Q4', 'mr', '२०२०, चौथी तिमाही'],
  ['2020-H1', 'fr', '1er semestre 2020'],
  ['2021-Jan-Sep', 'zh', '2021\u2060年\u20601\u2060月至9\u2060月'],
] as const)('%s of trade in %s is %s', (period, language, words) => {
  expect(rendered(<Period of={period} />, language, { digits: 'native' })).toBe(words);
});

test.each(['production.csv', 'trade.csv'])('no period and no remark of %s is left in English', (table) => {
  const address = new URL(`../../../../../../../reference/observatory/${table}`, import.meta.url);
  const [head = [], ...rows] = cellsOfCsv(readFileSync(address, 'utf8'));
  const cells = (column: string) => [...new Set(rows.map((row) => row[head.indexOf(column)] ?? ''))];
  const said = [
    ...cells('period').map((period) => <Period key={period} of={period} />),
    ...cells('note').map((note) => <Remark key={note} of={note} />),
  ].map((node) => rendered(node, 'mr', { digits: 'native' }));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((words) => /[A-Za-z0-9]/.test(words))).toEqual([]);
});
