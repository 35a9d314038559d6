import type { DestinationSeries, DestinationWeek } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { OBSERVATORY, PICTURE } from '../../../testing/pictures.ts';
import { lastDayOfLines, seriesLines } from './series-lines.ts';

const INDIA = OBSERVATORY.coverage.find(({ destination }) => destination === 'IND');

function week(day: string, rate: number, change: Partial<DestinationWeek> = {}): DestinationWeek {
  if (INDIA === undefined) throw new Error('there is no India');
  const reported = { reported: day, people_reported: null, full_reported: null, boosters_reported: null };
  return { ...INDIA, ...reported, day, doses_per_100: rate, published: '2023-09-07', ...change };
}

const series = (weeks: readonly DestinationWeek[]): DestinationSeries => ({
  destination: 'IND',
  reading: 'known',
  weeks: [...weeks],
  breaks: [],
  latest: null,
});
const WEEKS = [week('2021-07-25', 33), week('2021-08-01', 34), week('2021-08-08', 36)];
const IND = { destination: 'IND', income_group: 'LMIC' } as const;

test('the shown day’s figure as known then is no part of lines as published, and is told apart from them', () => {
  const { days, marked, apart, lines } = seriesLines(series(WEEKS), PICTURE, IND);
  expect([days[marked ?? -1], apart]).toEqual(['2021-08-04', '2023-09-07']);
  expect(lines[0]?.values).toEqual([33, 34, null, 36]);
  expect(lines[0]?.told).toMatchObject({ value: INDIA?.doses_per_100, isApart: true });
});

test('as revised both are one line', () => {
  const { apart, lines } = seriesLines(series(WEEKS), { ...PICTURE, reading: 'revised' }, IND);
  expect(apart).toBeUndefined();
  expect(lines[0]?.values).toEqual([33, 34, INDIA?.doses_per_100, 36]);
});

test('lines end with the last report, and what repeats it after that is no day of theirs', () => {
  const after = week('2021-08-15', 36, { reported: '2021-08-08' });
  expect(lastDayOfLines(series([...WEEKS, after]))).toBe('2021-08-08');
  expect(lastDayOfLines(series([]))).toBeUndefined();
});
