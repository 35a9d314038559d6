import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import { fileReason } from '../file-reason.ts';
import { OperationFault } from '../operation-fault.ts';
import { requireOwnFolder } from './foreign-folder.ts';

const MEGABYTE = 1_048_576;

/** A new cluster takes 40 MB, and its log of changes grows by pieces of 16 MB. */
export const LEAST_FREE_MEGABYTES = 64;

/**
 * Makes the data folder if there is none, readable by its user alone.
 *
 * @throws OperationFault; the mode of a folder that isn't this program's stays as it is
 */
export function prepareFolder(folder: string): void {
  requireOwnFolder(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new OperationFault('folder-unusable', { folder, reason: fileReason(error) }, error);
  }
}

/** Room on the disk of a folder, in whole megabytes. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** Refuses to begin on a disk that is full already. */
export function requireRoom(folder: string): void {
  const free = freeMegabytes(folder);
  if (free < LEAST_FREE_MEGABYTES)
    throw new OperationFault('disk-full', { folder, free, needed: LEAST_FREE_MEGABYTES });
}
