import { statSync } from 'node:fs';
import { problem } from '../http/problems/problem.ts';
import { type ErasedList, NO_ERASED } from './erased-list.ts';
import { readKeyFile } from './key-file.ts';
import { Keyring } from './keyring.ts';

/** Why nobody can sign in, in an operator's words. */
export const NO_KEYS = {
  'not-set': 'no key file is named (SAHAKARYA_KEY_FILE)',
  lost: 'the key file is not the one by which the persons in the database are sealed',
} as const;

/** The keys of a server, as they are now; or why there are none. */
export interface Keys {
  /** Undefined where there are keys. */
  readonly isOff: keyof typeof NO_KEYS | undefined;
  /** @throws ProblemError `sign-in-off` */
  readonly ring: () => Keyring;
  readonly erased: ErasedList;
}

/** Nothing is signed in: nothing that needs keys can be done. */
export function withoutKeys(why: keyof typeof NO_KEYS): Keys {
  return {
    isOff: why,
    ring: () => {
      throw problem('sign-in-off', { reason: NO_KEYS[why] });
    },
    erased: NO_ERASED,
  };
}

/** The keys in a file, read anew when another one stands in its place: a rotation needs no new start. */
export function keysIn(file: string, first: Keyring, erased: ErasedList = NO_ERASED): Keys {
  let ring = first;
  let seen = stampOf(file);
  return {
    isOff: undefined,
    erased,
    ring: () => {
      const stamp = stampOf(file);
      if (stamp === seen || stamp === undefined) return ring;
      const read = readKeyFile(file);
      if (read !== undefined) ring = new Keyring(read);
      seen = stamp;
      return ring;
    },
  };
}

/** Of the file that stands there; undefined where none does: then what was read holds. */
function stampOf(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeNs} ${found.size}`;
}
