import { expect, it } from 'vitest';
import { localHour, nightsBetween } from './local-hour.ts';

const noon = new Date('2026-03-08T12:00:00Z');
const midnight = new Date('2026-03-15T00:00:00Z');

it('tells day and hour by the clock of the place', () => {
  expect(localHour(midnight, 'Asia/Kathmandu')).toEqual({ day: '2026-03-15', hour: 5 });
  expect(localHour(midnight, 'America/Lima')).toEqual({ day: '2026-03-14', hour: 19 });
});

it('counts nights by the calendar of the place, over a change of its clocks, too', () => {
  expect(nightsBetween(noon, midnight, 'UTC')).toBe(7);
  expect(nightsBetween(noon, midnight, 'America/Lima')).toBe(6);
  expect(
    nightsBetween(new Date('2026-03-28T12:00:00Z'), new Date('2026-03-29T12:00:00Z'), 'Europe/Paris'),
  ).toBe(1);
  expect(nightsBetween(midnight, noon, 'UTC')).toBe(-7);
});
