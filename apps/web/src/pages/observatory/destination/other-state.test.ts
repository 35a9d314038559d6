import { expect, test } from 'vitest';
import { publishedBefore } from './other-state.ts';

const WEEKS = [
  { day: '2021-07-25', published: '2023-09-07' },
  { day: '2021-08-01', published: '2023-09-07' },
  { day: '2021-08-08', published: null },
];
const shown = (day: string, reading: 'known' | 'revised' = 'known', published: string | null = null) =>
  publishedBefore(WEEKS, { day, reading, published });

test('a day as known then stands apart from weeks as published since', () => {
  expect(shown('2021-08-04')).toBe('2023-09-07');
});

test('as published, as revised, and after weeks that are known too, day and line are of one state', () => {
  expect(shown('2021-08-04', 'known', '2023-09-07')).toBeUndefined();
  expect(shown('2021-08-04', 'revised')).toBeUndefined();
  expect(shown('2021-08-11')).toBeUndefined();
  expect(shown('2021-07-20')).toBeUndefined();
});
