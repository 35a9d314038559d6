import { expect, it } from 'vitest';
import { filled } from './filled.ts';

it('fills every place that has a value, once, and leaves the others as they stand', () => {
  expect(
    filled('{free} of {needed} MB in {folder}, {free}; {other}', { free: 0, needed: 64, folder: '/{free}' }),
  ).toBe('0 of 64 MB in /{free}, 0; {other}');
});
