import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDiskFull } from '../database/failures.ts';
import { OperationFault } from '../operation-fault.ts';
import type { Settings } from '../settings/schema.ts';

const MEGABYTE = 1_048_576;

/** The log of changes grows by pieces of 16 MB, and a page that is made takes some room for a moment. */
export const LEAST_FREE_MEGABYTES = 64;

/** Room on the disk of a folder, in whole megabytes. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** @param needed megabytes */
export function diskFull(
  folder: string,
  cause?: unknown,
  needed: number = LEAST_FREE_MEGABYTES,
): OperationFault {
  const free = freeMegabytes(nearestFolder(folder));
  return new OperationFault('disk-full', { folder, free, needed }, cause);
}

/** The folder itself, or the nearest one above it that exists. */
export function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** What PostgreSQL says where it could not start for want of room. */
const WANT_OF_ROOM = /No space left on device|Disk quota exceeded/;

/**
 * Does work on the data folder or the database, and tells of a full disk as that, whoever met it.
 *
 * @param needed megabytes that the work needs
 * @throws OperationFault `disk-full`, `database-disk-full`, and what the work throws
 */
export async function tellingFullDisk<Result>(
  { dataFolder, values }: Settings,
  work: () => Promise<Result>,
  needed: number = LEAST_FREE_MEGABYTES,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isFull =
      isDiskFull(error) ||
      (error instanceof OperationFault &&
        error.code === 'database-start' &&
        WANT_OF_ROOM.test(error.message));
    if (!isFull) throw error;
    throw values.DATABASE_URL === undefined
      ? diskFull(dataFolder, error, needed)
      : new OperationFault('database-disk-full', {}, error);
  }
}
