import { finish } from '@sahakarya/planner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FaultList } from '../faults.ts';
import { decodingText } from './decode-text.ts';

/** The line of a bad byte by the simplest way: the first prefix that is valid in no continuation. */
function lineBySearch(bytes: Uint8Array): number {
  for (let end = 1; end <= bytes.length; end++)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    } catch {
      return bytes.subarray(0, end - 1).filter((byte) => byte === 10).length + 1;
    }
  return bytes.filter((byte) => byte === 10).length + 1;
}

const line = fc
  .constantFrom('a\n', 'é\n', '中文\n', '👩\n', '\n')
  .map((text) => [...new TextEncoder().encode(text)]);
const bad = fc.constantFrom([0xff], [0xc3], [0xe4, 0xb8], [0x80], [0xf0, 0x9f, 0x91], [0xed, 0xa0, 0x80]);

test('the line of a byte that is no UTF-8 is named, at any distance from the beginning', () => {
  // Shifts what follows to all places around the end of a piece.
  const before = fc.integer({ min: 65_520, max: 65_545 }).map((length) => Array.from({ length }, () => 97));
  const parts = fc.tuple(fc.oneof(fc.constant([]), before), fc.array(line), bad, fc.array(line));
  fc.assert(
    fc.property(parts, ([first, ...others]) => {
      const bytes = Uint8Array.from([first, ...others].flat(2));
      const near = Uint8Array.from(others.flat(2));
      const faults = new FaultList();
      expect(finish(decodingText('lots.csv', bytes, faults))).toBeUndefined();
      expect(faults.first).toMatchObject([{ code: 'not-utf8', row: lineBySearch(near) }]);
    }),
  );
});

test('a bad byte at the end of 64 MB is found without decoding them again and again', () => {
  const bytes = new Uint8Array(2 ** 26).fill(97);
  bytes[bytes.length - 1] = 0xff;
  const faults = new FaultList();
  expect(finish(decodingText('lots.csv', bytes, faults))).toBeUndefined();
  expect(faults.first).toMatchObject([{ code: 'not-utf8', row: 1 }]);
});
