import { readFileSync } from 'node:fs';
import { cellsOfCsv } from '@sahakarya/scenario';
import { expect, test } from 'vitest';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { usePeriodWords } from './period-words.ts';

function Period({ of: period }: { readonly of: string }) {
  return usePeriodWords()(period);
}

test.each([
  ['2021', 'en', '2021'],
  ['2021 (low)', 'en', '2021, at least'],
  ['2022 (up to)', 'fr', '2022, au plus'],
  ['to 2021-08-31', 'en', 'to 31\u00a0Aug 2021'],
  ['to end 2021', 'en', 'to 31\u00a0Dec 2021'],
  ['2021-06', 'es', 'junio de 2021'],
  ['a year', 'ru', 'в год'],
] as const)('%s in %s is %s', (period, language, words) => {
  expect(rendered(<Period of={period} />, language)).toBe(words);
});

test('no period of the reference data is left in English or in Latin digits among Marathi words', () => {
  const table = new URL('../../../../../../reference/observatory/production.csv', import.meta.url);
  const [head = [], ...rows] = cellsOfCsv(readFileSync(table, 'utf8'));
  const periods = [...new Set(rows.map((row) => row[head.indexOf('period')] ?? ''))];
  expect(periods.length).toBeGreaterThan(10);
  const words = periods.map((period) => rendered(<Period of={period} />, 'mr', { digits: 'native' }));
  expect(words.filter((text) => text === '' || /[A-Za-z0-9]/.test(text))).toEqual([]);
});
