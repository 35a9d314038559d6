import { expect, test } from 'vitest';
import { median } from './median.ts';

test('the median is the middle value, or the mean of the middle two', () => {
  expect(median([9, 1, 5, 100, 2])).toBe(5);
  expect(median([10, 2, 4, 100])).toBe(7);
  expect(median([3])).toBe(3);
  expect(() => median([])).toThrow(RangeError);
});
