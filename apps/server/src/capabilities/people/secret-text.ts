import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** What a visit or a link is known by: 256 bits of chance. */
export function newSecretText(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of it. A plain hash is enough: nobody guesses 256 bits. */
export function secretHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
