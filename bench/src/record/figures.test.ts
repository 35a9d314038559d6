import { expect, test } from 'vitest';
import { duration, ratio } from './figures.ts';

test.each([
  [0.4231, '0.42 ms'],
  [7.26, '7.3 ms'],
  [9.96, '10 ms'],
  [46.4, '46 ms'],
  [1432, '1.43 s'],
  [118_400, '118 s'],
])('%d milliseconds are %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

test.each([
  [0.0712, '0.071'],
  [1.94, '1.9'],
  [23.4, '23'],
  [8437, '8,400'],
])('a ratio of %d is %s', (value, text) => {
  expect(ratio(value)).toBe(text);
});
