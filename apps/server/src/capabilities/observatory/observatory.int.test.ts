import { Observatory } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { referenceApplication } from '../../testing/reference-application.ts';

const { app } = await referenceApplication();

test('tells the gap of 4 August 2021 as it was known that day', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-04');
  expect(answer.statusCode, answer.body).toBe(200);
  const observatory = Observatory.parse(answer.json());
  const rates = observatory.groups.map(({ income_group, doses_per_100 }) => [
    income_group,
    doses_per_100.toFixed(2),
  ]);
  expect(rates).toEqual([
    ['HIC', '101.40'],
    ['UMIC', '89.86'],
    ['LMIC', '22.89'],
    ['LIC', '1.56'],
    ['none', expect.any(String)],
  ]);
  expect(observatory.indicators.without_report).toHaveLength(12);
  const [high, upper] = observatory.indicators.shares;
  // 82 % of doses went to 48 % of people.
  expect((high?.doses_percent ?? 0) + (upper?.doses_percent ?? 0)).toBeCloseTo(81.81, 5);
  expect((high?.people_percent ?? 0) + (upper?.people_percent ?? 0)).toBeCloseTo(48.08, 5);
  expect(Math.round(observatory.indicators.doses / 100_000)).toBe(43_289);
  expect(observatory.series.at(-1)).toMatchObject({ day: '2021-08-04', income_group: 'none' });
  expect(observatory.series.filter(({ day }) => day === '2021-08-01')).toHaveLength(5);
});

test('tells it as revised apart', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-01&reading=revised');
  const { groups, series } = Observatory.parse(answer.json());
  const low = groups.find(({ income_group }) => income_group === 'LIC');
  expect(low?.doses_per_100.toFixed(2)).toBe('1.67');
  // A Sunday that is asked for stands in the series once.
  expect(series.filter(({ day }) => day === '2021-08-01')).toEqual(groups);
});
