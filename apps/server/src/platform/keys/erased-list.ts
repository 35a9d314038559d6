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
