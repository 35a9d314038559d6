import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { inflating, joinedUpTo } from './inflate.ts';

const MEGABYTE = 2 ** 20;

/** The pieces, and how many bytes of them were asked for. */
function counted(pieces: Iterable<Uint8Array>) {
  const count = { bytes: 0 };
  function* asked() {
    for (const piece of pieces) {
      count.bytes += piece.length;
      yield piece;
    }
  }
  return { count, pieces: asked() };
}

test('bytes are what was packed, where they are as many as is said', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), fc.nat(4), (bytes, more) => {
      const packed = deflateSync(bytes);
      expect(joinedUpTo(bytes.length + more, inflating(packed))).toEqual(bytes);
      if (bytes.length > 0) expect(joinedUpTo(bytes.length - 1, inflating(packed))).toBeUndefined();
    }),
  );
});

test('more of them than is said are inflated no further than the piece that passes it', () => {
  const packed = deflateSync(new Uint8Array(32 * MEGABYTE), { level: 9 });
  const { count, pieces } = counted(inflating(packed));
  expect(joinedUpTo(100, pieces)).toBeUndefined();
  expect(count.bytes).toBeGreaterThan(100);
  expect(count.bytes).toBeLessThan(20 * MEGABYTE);
  const whole = counted(inflating(packed));
  expect(joinedUpTo(32 * MEGABYTE, whole.pieces)).toHaveLength(32 * MEGABYTE);
  expect(whole.count.bytes).toBe(32 * MEGABYTE);
});

test('what is cut off, or was never packed, is told as that', () => {
  const packed = deflateSync(Uint8Array.from({ length: 1000 }, (_, at) => at % 7));
  expect(() => joinedUpTo(1000, inflating(packed.subarray(0, -3)))).toThrow();
  expect(() => joinedUpTo(1000, inflating(new Uint8Array(100).fill(7)))).toThrow();
});
