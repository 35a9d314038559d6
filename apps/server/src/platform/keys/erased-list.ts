import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Logger } from 'pino';
import { codeOf } from '../database/failures.ts';
import { fileReason } from '../file-reason.ts';

/** Ids of persons who were erased: a backup of before would bring them back, and no backup has this list. */
export interface ErasedList {
  /** To be called before the erasing is through, so that none is missing. */
  readonly note: (person: string) => void;
  readonly all: () => readonly string[];
}

/** Where there are no keys, nobody is erased. */
export const NO_ERASED: ErasedList = { note: () => undefined, all: () => [] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the list lies that belongs to a key file. */
export function erasedListOf(keyFile: string): string {
  return `${keyFile}.erased`;
}

/** Begins one in which nobody is, so that a copy of the key file and its list is whole from the first day. */
export function beginErasedList(keyFile: string): void {
  closeSync(openSync(erasedListOf(keyFile), 'a', 0o600));
}

/** What an id of a person begins with, where a stop has cut it off. */
const CUT_OFF = /^[0-9a-f-]{0,36}$/;

/** Whether a file has nothing but ids of persons, or nothing at all. */
export function isErasedList(file: string): boolean {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .every((line) => CUT_OFF.test(line));
  } catch {
    return false;
  }
}

/**
 * The list beside a key file. A person is erased even where it can't be written, as in a place that may only be read:
 * the log says so.
 */
export function erasedBeside(keyFile: string, log: Logger): ErasedList {
  const file = erasedListOf(keyFile);
  return {
    note: (person) => {
      try {
        const handle = openSync(file, 'a', 0o600);
        // What a stop has cut off has a line of its own, and is none.
        writeSync(handle, `\n${person}\n`);
        fsyncSync(handle);
        closeSync(handle);
      } catch (error) {
        log.warn(
          { event: 'erasure-not-listed', reason: fileReason(error) },
          'a person was erased whom a restored backup would bring back',
        );
      }
    },
    all: () => {
      try {
        return [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((line) => UUID.test(line));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
