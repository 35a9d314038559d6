import { expect, test } from 'vitest';
import { afterPress, placeOf } from './use-playing.ts';

const days = ['2021-07-25', '2021-08-01', '2021-08-04'];

test('a press plays from the day that is shown', () => {
  expect(afterPress({ days, day: '2021-08-01' }, false, false)).toEqual({ shows: undefined, plays: true });
});

test('at the end it plays from the beginning', () => {
  expect(afterPress({ days, day: '2021-08-04' }, false, false)).toEqual({ shows: '2021-07-25', plays: true });
});

test('a press while it plays stops it, and it rests where it is', () => {
  for (const isStill of [false, true])
    expect(afterPress({ days, day: '2021-08-01' }, true, isStill)).toEqual({
      rests: '2021-08-01',
      plays: false,
    });
});

test('under reduced motion it takes one step and rests there, from the end to the beginning', () => {
  const step = (day: string) => afterPress({ days, day }, false, true);
  expect(step('2021-07-25')).toEqual({ shows: '2021-08-01', rests: '2021-08-01', plays: false });
  expect(step('2021-08-04')).toEqual({ shows: '2021-07-25', rests: '2021-07-25', plays: false });
  expect(afterPress({ days: [], day: '' }, false, true).plays).toBe(false);
});

test('a day that is none of them stands at the first', () => {
  expect(placeOf('2021-08-04', days)).toBe(2);
  expect(placeOf('2030-01-01', days)).toBe(0);
});
