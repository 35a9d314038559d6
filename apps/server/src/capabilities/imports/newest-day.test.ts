import { expect, test } from 'vitest';
import { newestDay } from './newest-day.ts';

test.each([
  ['2026-11-28T09:59:59.999Z', '2026-11-28'],
  ['2026-11-28T10:00:00.000Z', '2026-11-29'],
  ['2026-12-31T17:30:00.000Z', '2027-01-01'],
])('at %s the newest day on Earth is %s', (now, day) => {
  expect(newestDay(new Date(now))).toBe(day);
  expect(new Intl.DateTimeFormat('sv', { timeZone: 'Pacific/Kiritimati' }).format(new Date(now))).toBe(day);
});
