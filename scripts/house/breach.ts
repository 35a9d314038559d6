import { posix } from 'node:path';

/** A place where a limit of the house does not hold. */
export interface Breach {
  /** By which a list names it: files by their own names, so that a move changes nothing. */
  readonly key: string;
  readonly says: string;
}

export const fileName = (path: string): string => posix.basename(path);
