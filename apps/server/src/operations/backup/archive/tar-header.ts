/** A tar archive is made of blocks of so many bytes. */
export const BLOCK = 512;

/** What the archive says of one file. */
export interface TarEntry {
  /** The folder and the name, with a slash between them: 155 and 100 bytes at most. */
  readonly folder: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly modified: number;
}

/** Where the fields of a header lie (POSIX.1-1988, ustar): offset and length in bytes. */
const NAME = [0, 100] as const;
const MODE = [100, 8] as const;
const USER = [108, 8] as const;
const GROUP = [116, 8] as const;
const SIZE = [124, 12] as const;
const MODIFIED = [136, 12] as const;
const CHECKSUM = [148, 8] as const;
const MAGIC = [257, 8] as const;
const FOLDER = [345, 155] as const;

/** The header of a file that its owner alone may read. */
export function tarHeader({ folder, name, size, modified }: TarEntry): Buffer {
  const header = Buffer.alloc(BLOCK);
  const put = ([offset, length]: readonly [number, number], text: string) => {
    if (Buffer.byteLength(text) > length) throw new RangeError(`${text} takes more than ${length} bytes`);
    header.write(text, offset, 'utf8');
  };
  const octal = (value: number, [, length]: readonly [number, number]) =>
    `${value.toString(8).padStart(length - 1, '0')}\0`;
  put(NAME, name);
  put(MODE, octal(0o600, MODE));
  put(USER, octal(0, USER));
  put(GROUP, octal(0, GROUP));
  put(SIZE, octal(size, SIZE));
  put(MODIFIED, octal(modified, MODIFIED));
  header.fill(' ', CHECKSUM[0], CHECKSUM[0] + CHECKSUM[1]);
  header.write('0', 156);
  put(MAGIC, 'ustar\u000000');
  put(FOLDER, folder);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(CHECKSUM, `${sum.toString(8).padStart(6, '0')}\0 `);
  return header;
}

/**
 * What a header says, if it is, to the byte, one that `tarHeader` writes; undefined for any other, so that no byte of
 * it can change unseen.
 */
export function readTarHeader(header: Buffer): TarEntry | undefined {
  const text = ([offset, length]: readonly [number, number]) => {
    const field = header.subarray(offset, offset + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
  };
  const entry = {
    folder: text(FOLDER),
    name: text(NAME),
    size: Number.parseInt(text(SIZE), 8),
    modified: Number.parseInt(text(MODIFIED), 8),
  };
  if (!Number.isSafeInteger(entry.size) || !Number.isSafeInteger(entry.modified)) return undefined;
  if (entry.size < 0 || entry.modified < 0) return undefined;
  return tarHeader(entry).equals(header) ? entry : undefined;
}

/** Zeros that fill the last block of a file of so many bytes. */
export function paddingAfter(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
