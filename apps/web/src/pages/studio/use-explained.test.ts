import { expect, test } from 'vitest';
import { OPENED } from './testing/small-studio.ts';
import { rowOf } from './use-explained.ts';

test('a destination is asked for by its row; nothing is asked for where there is none', () => {
  expect(rowOf(OPENED, 'TCD')).toBe(0);
  expect(rowOf(OPENED, 'NOR')).toBe(2);
  expect(rowOf(OPENED, 'XYZ')).toBeUndefined();
  expect(rowOf(OPENED, undefined)).toBeUndefined();
  expect(rowOf(undefined, 'TCD')).toBeUndefined();
});
