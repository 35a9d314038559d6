import { dirname } from 'node:path';
import { diskFull } from './data-folder/full-disk.ts';
import { codeOf, isDiskFull } from './database/failures.ts';
import { fileReason } from './file-reason.ts';
import { OperationFault } from './operation-fault.ts';

const NO_MORE_FILES: readonly string[] = ['EMFILE', 'ENFILE'];

const NO_MEMORY: readonly string[] = ['ENOMEM', 'ERR_MEMORY_ALLOCATION_FAILED', 'ERR_WORKER_OUT_OF_MEMORY'];

/** What V8 says of memory that it could not have, without a code. */
const NOT_ALLOCATED = /allocation failed|out of memory/i;

/** What else a call to the system may run into, whatever the program does. */
const REFUSED: readonly string[] = [
  ...['EACCES', 'EPERM', 'EROFS', 'EIO', 'ENAMETOOLONG', 'ELOOP', 'ENOTDIR', 'EISDIR', 'EFBIG', 'EBUSY'],
  ...['ENXIO', 'EAGAIN'],
];

/** What keeps a command from saying what it has to: its output goes to a file, and that takes no more. */
export function outputFault(error: Error): OperationFault {
  return new OperationFault('output-unwritable', { reason: fileReason(error) }, error);
}

/**
 * What the system refused, as what keeps the platform from running here; undefined for anything else, which is a
 * mistake in the program. An entry of this package, which loads little, so that it is there when no more files can be
 * opened.
 */
export function systemFault(error: unknown): OperationFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  if (NO_MORE_FILES.includes(code)) return new OperationFault('too-many-files', {}, error);
  if (NO_MEMORY.includes(code) || NOT_ALLOCATED.test(error.message))
    return new OperationFault('out-of-memory', {}, error);
  if (isDiskFull(error))
    return code === '53100'
      ? new OperationFault('database-disk-full', {}, error)
      : diskFull(path === undefined ? process.cwd() : dirname(path), error);
  if (!REFUSED.includes(code) || !('syscall' in error)) return undefined;
  const call = String(error.syscall);
  return new OperationFault('system-refused', { call, path: path ?? '', reason: fileReason(error) }, error);
}
