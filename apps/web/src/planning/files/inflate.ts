import { Inflate } from 'fflate';

/** Packed bytes that are inflated together: 16 MB at most come of them. */
const PIECE = 2 ** 14;

/** What packed bytes inflate to, piece by piece: of what is not asked for nothing is inflated. */
export function* inflating(packed: Uint8Array): Generator<Uint8Array, undefined> {
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    yield* pieces.splice(0);
  }
  return undefined;
}

/**
 * Some pieces as one. What a ZIP says of a file's size may be wrong, on purpose: the first piece beyond it is the last
 * that is looked at.
 *
 * @returns undefined where there is more than `most` bytes
 */
export function joinedUpTo(most: number, pieces: Iterable<Uint8Array>): Uint8Array | undefined {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (const piece of pieces) {
    if (length + piece.length > most) return undefined;
    bytes.set(piece, length);
    length += piece.length;
  }
  return bytes.subarray(0, length);
}
