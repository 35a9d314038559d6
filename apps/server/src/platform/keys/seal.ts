import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The first byte of what is sealed: AES-256-GCM with a nonce of 96 bits and a tag of 128. Another way gets another. */
const FORMAT = 1;

const NONCE = 12;
const TAG = 16;

/** Bytes of every key. */
export const KEY_BYTES = 32;

/** What was sealed cannot be opened: by another key, for another place, or because a bit of it has changed. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
  override readonly message = 'what is sealed cannot be opened with this key';
}

/** Gives so many bytes that nobody can foresee; of an exercise alone, whose words are no secret, they may be. */
export type Chance = (bytes: number) => Uint8Array;

/**
 * @param place where it stands, such as `person/ID/name`: elsewhere it can't be opened
 * @returns format, nonce, what is sealed, tag
 */
export function seal(
  key: Uint8Array,
  content: Uint8Array,
  place: string,
  chance: Chance = randomBytes,
): Buffer {
  const nonce = chance(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Uint8Array.of(FORMAT), nonce, sealed, cipher.getAuthTag()]);
}

/** @throws BrokenSeal */
export function open(key: Uint8Array, sealed: Uint8Array, place: string): Buffer {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE + TAG) throw new BrokenSeal();
  const nonce = sealed.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new BrokenSeal();
  }
}

export function sealText(key: Uint8Array, text: string, place: string, chance?: Chance): Buffer {
  return seal(key, Buffer.from(text), place, chance);
}

/** @throws BrokenSeal */
export function openText(key: Uint8Array, sealed: Uint8Array, place: string): string {
  return open(key, sealed, place).toString();
}
