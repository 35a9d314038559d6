import { expect, test } from 'vitest';
import { newId } from './new-id.ts';

test('an id is a UUIDv7 with its time in front, so that later ones come later', () => {
  const at = (ms: number) => newId(new Date(ms));
  expect(at(0x0123_4567_89ab)).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const moments = [0, 1, 255, 256, 1_772_366_400_000, 1_772_366_400_001, 2 ** 48 - 1];
  const ids = moments.map(at);
  expect([...ids].sort()).toEqual(ids);
});

test('ten thousand of one millisecond differ', () => {
  const now = new Date();
  expect(new Set(Array.from({ length: 10_000 }, () => newId(now))).size).toBe(10_000);
});
