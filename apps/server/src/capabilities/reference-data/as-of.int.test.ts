import { About } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { referenceApplication } from '../../testing/reference-application.ts';

const { app } = await referenceApplication();

const Answer = z.object({ about: About });

test.each([
  ['/destinations', '2021-07-01'],
  ['/destinations/IND', '2021-07-01'],
  ['/groups', '2021-07-01'],
  ['/products', '2021-12-17'],
  ['/listings', '2022-05-19'],
  ['/doses-by-product?limit=10000', '2021-10-31'],
  ['/doses-by-product?destination=USA&to=2021-08-05', '2021-08-01'],
  ['/production', '2022-02-24'],
  ['/trade', '2022-12-31'],
  ['/trade?period=2020-Q2', '2020-06-30'],
  ['/sources', '2023-09-07'],
  ['/coverage/destinations?day=2022-06-30', '2022-06-30'],
  ['/coverage/groups?to=2021-08-01', '2021-08-01'],
])('%s is about %s', async (path, day) => {
  const answer = await app.inject(`/api/v1${path}`);
  expect(Answer.parse(answer.json()).about.as_of).toBe(day);
});

test('in a file each row is as of its own day', async () => {
  const linesOf = async (path: string) =>
    (await app.inject(`/api/v1${path}`)).body.trimEnd().split('\n').slice(1);
  const groups = await linesOf('/coverage/groups?to=2021-08-01&format=csv');
  expect(groups.length).toBeGreaterThan(100);
  for (const line of groups) expect(line).toContain(`,${line.slice(0, 10)},`);
  const trade = await linesOf('/trade?period=2020-Q2&format=csv');
  expect(trade.every((line) => line.includes(',2020-06-30,'))).toBe(true);
});
