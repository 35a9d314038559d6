import { type Checked, damagedInZip, mostBytes, tooLarge } from '@sahakarya/scenario';

/** In the place of a file that is larger than the command line reads: it is not read here either. */
export const TOO_LARGE = 'too-large';
/** A file as it was chosen. */
export type ChosenContent = Uint8Array | typeof TOO_LARGE;

/** In the place of a file whose check sum is another than its ZIP says. */
export const DAMAGED = 'damaged';
export type FileContent = ChosenContent | typeof DAMAGED;

/** Whether a file is too large, by its path and its size: known before anything of it is read. */
export function isTooLarge(path: string, bytes: number): boolean {
  return bytes > mostBytes(path.slice(path.lastIndexOf('/') + 1));
}

/** The files of a folder by name; the faults of those that were not read, as the command line tells them. */
export function allRead(files: ReadonlyMap<string, FileContent>): Checked<ReadonlyMap<string, Uint8Array>> {
  const read = new Map<string, Uint8Array>();
  const faults = [];
  for (const [name, content] of files) {
    if (content === TOO_LARGE) faults.push(tooLarge(name));
    else if (content === DAMAGED) faults.push(damagedInZip(name));
    else read.set(name, content);
  }
  return faults.length === 0 ? { ok: true, value: read } : { ok: false, faults, count: faults.length };
}
