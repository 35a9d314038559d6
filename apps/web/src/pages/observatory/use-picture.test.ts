import { expect, test } from 'vitest';
import { areAlike } from './use-picture.ts';

test('weeks of another measure or reading are not played in the place of those that were asked for', () => {
  const shown = { reading: 'known', measure: 'full' } as const;
  expect(areAlike(shown, { reading: 'known', measure: 'full' })).toBe(true);
  expect(areAlike(shown, { reading: 'known', measure: 'doses' })).toBe(false);
  expect(areAlike(shown, { reading: 'revised', measure: 'full' })).toBe(false);
});
