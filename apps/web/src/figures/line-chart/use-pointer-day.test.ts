import { expect, test } from 'vitest';
import { dayAfterKey, nearestTo } from './use-pointer-day.ts';

test('the nearest day to the pointer', () => {
  expect(nearestTo([0, 40, 80, 100], 61)).toBe(2);
  expect(nearestTo([0, 40, 80, 100], -5)).toBe(0);
  expect(nearestTo([0, 40, 80, 100], 99)).toBe(3);
});

test('keys: right is later in every language; no key leaves the range', () => {
  expect(dayAfterKey('ArrowRight', 3, 10)).toBe(4);
  expect(dayAfterKey('ArrowLeft', 3, 10)).toBe(2);
  expect(dayAfterKey('PageDown', 3, 10)).toBe(0);
  expect(dayAfterKey('End', 3, 10)).toBe(10);
  expect(dayAfterKey('Home', 3, 10)).toBe(0);
  expect(dayAfterKey('ArrowRight', 10, 10)).toBe(10);
  expect(dayAfterKey('Tab', 3, 10)).toBeUndefined();
});
