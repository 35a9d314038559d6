import type { DestinationWeek } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { PICTURE } from '../../../testing/pictures.ts';
import { withDay } from './with-day.ts';

const india = PICTURE.destinations.find(({ destination }) => destination.destination === 'IND')?.coverage;
const weeksOn = (...days: string[]): DestinationWeek[] =>
  days.flatMap((day) => (india === undefined ? [] : [{ ...india, day }]));
const daysOf = (weeks: readonly DestinationWeek[]) => weeks.map(({ day }) => day);

test('the day that is shown stands among the weeks once, in order', () => {
  const weeks = weeksOn('2021-08-01', '2021-08-08');
  expect(daysOf(withDay(weeks, PICTURE, 'IND'))).toEqual(['2021-08-01', '2021-08-04', '2021-08-08']);
  expect(withDay(weeks, { ...PICTURE, day: '2021-08-08' }, 'IND')).toBe(weeks);
});

test('nothing is put among weeks that are none, or while the weeks play', () => {
  expect(withDay([], PICTURE, 'IND')).toEqual([]);
  const playing = PICTURE.destinations.map((one) => ({ ...one, coverage: undefined }));
  const weeks = weeksOn('2021-08-01');
  expect(withDay(weeks, { ...PICTURE, destinations: playing }, 'IND')).toBe(weeks);
});
