import { Unzip, UnzipInflate } from 'fflate';

/** Bytes that a workbook's parts may come to, and how many parts it may have. */
export const MOST_INFLATED = 128 * 1024 * 1024;
const MOST_PARTS = 500;

/** Bytes that are looked at before the count is asked. */
const PIECE = 2 ** 16;

/**
 * Whether a workbook is small enough to be read: its parts are inflated and counted piece by piece, and thrown away.
 * What its list of contents says of their sizes may be wrong, on purpose: it isn't asked.
 *
 * @throws what is no ZIP
 */
export function isReadable(bytes: Uint8Array): boolean {
  let inflated = 0;
  let parts = 0;
  const unzip = new Unzip((part) => {
    parts++;
    part.ondata = (error, piece) => {
      if (error !== null) throw error;
      inflated += piece.length;
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (inflated > MOST_INFLATED || parts > MOST_PARTS) return false;
  }
  if (parts === 0) throw new Error('no parts');
  return true;
}
