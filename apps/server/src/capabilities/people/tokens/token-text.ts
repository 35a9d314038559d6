import { newSecretText } from '../secret-text.ts';

/** Says what it is to whoever finds one where it shouldn't be, and tells it from an operator's. */
const PREFIX = 'sahakarya_person_';

const BEARER = new RegExp(`^Bearer +(${PREFIX}\\S*)$`, 'i');

/** A new token's text: 256 bits of chance. */
export function newTokenText(): string {
  return PREFIX + newSecretText();
}

/** The token of a person that a request shows; undefined where it shows none. An operator's is none. */
export function tokenIn(authorization: string | undefined): string | undefined {
  return BEARER.exec(authorization ?? '')?.[1];
}
