import { codeOf } from './database/failures.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not do that there',
  EPERM: 'this user may not do that there',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands in its place',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user’s share of the disk is full',
  EFBIG: 'it is larger than the disk takes',
  EMFILE: 'the system lets this program open no more files',
  ENFILE: 'the system opens no more files',
  ENOMEM: 'there is not enough memory',
  EIO: 'the disk has an error',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'links lead around in a circle',
  ENXIO: 'there is no such device',
  EBUSY: 'something else uses it',
};

/** Why a file or a folder could not be used, in an operator's words. */
export function fileReason(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}
