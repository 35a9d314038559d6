import { createHash, randomBytes } from 'node:crypto';

/** Says what it is to whoever finds one where it shouldn't be. */
const PREFIX = 'sahakarya_';
const BYTES = 32;

/** A new token: 256 bits of chance. */
export function newTokenText(): string {
  return PREFIX + randomBytes(BYTES).toString('base64url');
}

/** What is kept of it. A plain hash is enough: nobody guesses 256 bits. */
export function tokenHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
