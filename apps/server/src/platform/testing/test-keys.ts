import { NO_ERASED } from '../keys/erased-list.ts';
import { newKeyFile } from '../keys/key-file.ts';
import { Keyring } from '../keys/keyring.ts';
import type { Keys } from '../keys/keys.ts';

/** Keys that lie in no file. */
export function testKeys(): Keys {
  const ring = new Keyring(newKeyFile(new Date('2026-03-01T12:00:00.000Z')));
  return { isOff: undefined, ring: () => ring, erased: NO_ERASED };
}
