import { expect, test } from 'vitest';
import { beginOfDay, endOfDay, localDay } from './local-day.ts';

test.each(['2021-08-04', '2024-02-29', '2021-12-31'])('%s begins and ends on itself', (day) => {
  expect([localDay(beginOfDay(day)), localDay(endOfDay(day))]).toEqual([day, day]);
  expect(Date.parse(endOfDay(day)) - Date.parse(beginOfDay(day))).toBeGreaterThan(22 * 3_600_000);
});

test('a moment later it is the next day', () => {
  expect(localDay(new Date(Date.parse(endOfDay('2021-12-31')) + 1))).toBe('2022-01-01');
});
