import { expect, test } from 'vitest';
import { rowWhenRead } from './row-when-read.ts';

test('cells are written when they are read, and once', () => {
  let written = 0;
  const row = rowWhenRead({ key: 'IND', isOwn: true }, () => {
    written++;
    return { doses: { text: '35.1', plain: 35.0512 } };
  });
  expect([row.key, row.isOwn, written]).toEqual(['IND', true, 0]);
  expect(row.cells.doses?.text).toBe('35.1');
  expect(row.cells).toBe(row.cells);
  expect(written).toBe(1);
});
