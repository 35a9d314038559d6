import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf } from './days-of-period.ts';

test.each([
  ['2020', '2020-01-01', '2020-12-31'],
  ['2020-Q1', '2020-01-01', '2020-03-31'],
  ['2020-Q2', '2020-04-01', '2020-06-30'],
  ['2019-Q4', '2019-10-01', '2019-12-31'],
  ['2020-H2', '2020-07-01', '2020-12-31'],
  ['2021-Jan-Sep', '2021-01-01', '2021-09-30'],
])('%s goes from %s to %s', (period, first, last) => {
  expect([firstDayOf(period), lastDayOf(period)]).toEqual([first, last]);
});

test('no other period has one', () => {
  for (const period of ['', 'a year', '2020-Q5', '20', '2020-']) expect(lastDayOf(period), period).toBeNull();
});

test('every period of the reference data has one', () => {
  const table = readFileSync(
    new URL('../../../../../reference/observatory/trade.csv', import.meta.url),
    'utf8',
  );
  const periods = table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');
  expect(periods.length).toBeGreaterThan(10);
  expect(periods.filter((period) => lastDayOf(period) === null)).toEqual([]);
});
