import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from './database/failures.ts';

/** What stands in the place of a plain file: a folder, a pipe, a socket, a device. */
export class NoPlainFile extends Error {
  override readonly name = 'NoPlainFile';
  override readonly message = 'it is no plain file';
}

/** Sockets, and devices without a driver, can't even be opened. */
const NO_SUCH_DEVICE = 'ENXIO';

/**
 * Opens a plain file to read it. Whatever else may stand in its place doesn't keep the reader waiting, as a pipe that
 * nobody writes does.
 *
 * @throws NoPlainFile, and the system's errors
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  const file = await openedAtOnce(path);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new NoPlainFile();
}

async function openedAtOnce(path: string): Promise<FileHandle> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (codeOf(error) === NO_SUCH_DEVICE) throw new NoPlainFile();
    throw error;
  }
}
