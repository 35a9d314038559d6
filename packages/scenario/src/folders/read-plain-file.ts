import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** What stands in the place of a plain file: a folder, a pipe, a socket, a device. */
export class NoPlainFile extends Error {
  override readonly name = 'NoPlainFile';
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** Sockets, and devices without a driver, can't even be opened. */
const NO_SUCH_DEVICE = 'ENXIO';

/** Bytes of a file that grows, or whose size the system doesn't tell, at a time. */
const PIECE = 65_536;

/**
 * The bytes of a plain file. Whatever else may stand in its place neither keeps the reader waiting, as a pipe that
 * nobody writes does, nor fills the memory.
 *
 * @param most bytes that are read
 * @throws NoPlainFile, FileTooLarge, and the system's errors
 */
export function readPlainFile(path: string, most: number): Uint8Array {
  const file = openPlain(path);
  try {
    const { size } = fstatSync(file);
    if (size > most) throw new FileTooLarge();
    return readAll(file, size, most);
  } finally {
    closeSync(file);
  }
}

function openPlain(path: string): number {
  const file = openedAtOnce(path);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new NoPlainFile();
}

function openedAtOnce(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === NO_SUCH_DEVICE) throw new NoPlainFile();
    throw error;
  }
}

/** Files of the system, such as those in /proc, say that they have no byte, and one may grow while it is read. */
function readAll(file: number, size: number, most: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1);
  for (let length = 0; ; ) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (length > most) throw new FileTooLarge();
    if (read === 0) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], length + Math.max(length, PIECE));
  }
}
