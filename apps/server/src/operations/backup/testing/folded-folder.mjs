import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * What a folded folder has, in the order in which the bytes of its files follow; a folder has no size.
 * @typedef {{ path: string, mode: number, size?: number }} Entry
 */

const NEWLINE = 10;

/**
 * A folder with the rights of everything in it as one packed file. The window takes in the whole: a cluster holds the
 * same catalogues four times.
 *
 * @param {string} folder
 * @param {(path: string) => boolean} isWanted asked with each path inside of the folder
 * @returns {Buffer}
 */
export function fold(folder, isWanted) {
  const entries = entriesOf(folder, '', isWanted);
  const files = entries.flatMap(({ path, size }) =>
    size === undefined ? [] : [readFileSync(join(folder, path))],
  );
  return packed(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files]));
}

/**
 * @param {Buffer} text
 * @returns {Buffer}
 */
export function packed(text) {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_LARGE_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

/**
 * @param {Buffer} bytes
 * @returns {Buffer}
 */
export function unpacked(bytes) {
  return brotliDecompressSync(bytes, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } });
}

/**
 * Lays a folded folder out anew.
 *
 * @param {Buffer} bytes
 * @param {string} folder made here
 */
export function unfold(bytes, folder) {
  const all = unpacked(bytes);
  let at = all.indexOf(NEWLINE) + 1;
  /** @type {Entry[]} */
  const entries = JSON.parse(all.subarray(0, at).toString());
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { path, mode, size } of entries) {
    const place = join(folder, path);
    mkdirSync(size === undefined ? place : dirname(place), { recursive: true });
    if (size !== undefined) writeFileSync(place, all.subarray(at, at + size));
    chmodSync(place, mode);
    at += size ?? 0;
  }
}

/**
 * @param {string} folder
 * @param {string} inside
 * @param {(path: string) => boolean} isWanted
 * @returns {Entry[]}
 */
function entriesOf(folder, inside, isWanted) {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .map((entry) => ({ entry, path: inside === '' ? entry.name : `${inside}/${entry.name}` }))
    .filter(({ path }) => isWanted(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .flatMap(({ entry, path }) => {
      const { mode, size } = statSync(join(folder, path));
      const rights = mode & 0o777;
      return entry.isDirectory()
        ? [{ path, mode: rights }, ...entriesOf(folder, path, isWanted)]
        : [{ path, mode: rights, size }];
    });
}
