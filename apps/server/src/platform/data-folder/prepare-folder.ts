import { chmodSync, mkdirSync } from 'node:fs';
import { isDiskFull } from '../database/failures.ts';
import { fileReason } from '../file-reason.ts';
import { OperationFault } from '../operation-fault.ts';
import { requireOwnFolder } from './foreign-folder.ts';
import { diskFull, freeMegabytes } from './full-disk.ts';

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
    if (isDiskFull(error)) throw diskFull(folder, error, NEW_CLUSTER_MEGABYTES);
    throw new OperationFault('folder-unusable', { folder, reason: fileReason(error) }, error);
  }
}

/** A new cluster with the reference data takes 95 MB, and its log of changes grows by pieces of 16 MB. */
export const NEW_CLUSTER_MEGABYTES = 128;

/** Refuses to make a cluster on a disk that has no room for one. */
export function requireRoom(folder: string): void {
  if (freeMegabytes(folder) < NEW_CLUSTER_MEGABYTES) throw diskFull(folder, undefined, NEW_CLUSTER_MEGABYTES);
}
