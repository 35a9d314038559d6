import { expect, it } from 'vitest';
import { dateText } from './dates.ts';
import { dayOf, endOfDay, endOfDaysAfter, instant, minutesAfter } from './instants.ts';

const at = (text: string) => instant(Date.parse(text));

it('lies in its day of UTC, before 1970 too', () => {
  expect(dateText(dayOf(at('2021-12-06T00:00:00.000Z')))).toBe('2021-12-06');
  expect(dateText(dayOf(at('2021-12-06T23:59:59.999Z')))).toBe('2021-12-06');
  expect(dateText(dayOf(at('1969-12-31T23:59:59.999Z')))).toBe('1969-12-31');
});

it('a day ends at its 24:00, and n days with the n-th day after', () => {
  expect(endOfDay(dayOf(at('2021-12-06T07:00Z')))).toBe(at('2021-12-07T00:00Z'));
  // A bid of 23 November, whatever the hour, is answered until 7 December is over.
  expect(endOfDaysAfter(at('2021-11-23T00:00Z'), 14)).toBe(at('2021-12-08T00:00Z'));
  expect(endOfDaysAfter(at('2021-11-23T23:59Z'), 14)).toBe(at('2021-12-08T00:00Z'));
});

it('is whole', () => {
  expect(minutesAfter(at('2021-12-06T07:00Z'), 15)).toBe(at('2021-12-06T07:15Z'));
  expect(() => instant(0.5)).toThrow(RangeError);
  expect(() => instant(Number.NaN)).toThrow(RangeError);
});
