import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isReadable, MOST_INFLATED } from './count-inflated.ts';

const MEGABYTE = 2 ** 20;

test('a workbook of a few parts is read', () => {
  expect(isReadable(zipSync({ 'xl/workbook.xml': new Uint8Array(MEGABYTE) }))).toBe(true);
});

test('one whose parts inflate to too much is not, whatever its list of contents says', () => {
  const zip = zipSync({ 'xl/sheet1.xml': new Uint8Array(MOST_INFLATED + 1) }, { level: 9 });
  expect(zip.length).toBeLessThan(MEGABYTE);
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 4; at++)
    if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, 10, true);
  expect(isReadable(zip)).toBe(false);
});

test('nor is one of very many parts', () => {
  const parts = Array.from({ length: 600 }, (_, at) => [`part${at}`, new Uint8Array(1)] as const);
  expect(isReadable(zipSync(Object.fromEntries(parts)))).toBe(false);
});

test('what is no ZIP is told as that', () => {
  expect(() => isReadable(new TextEncoder().encode('no zip'))).toThrow();
});
