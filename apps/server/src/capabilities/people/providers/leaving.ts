import { createHmac } from 'node:crypto';
import { newSecretText } from '../secret-text.ts';

/** What a provider is sent of a sign-in, and what has to come back with it. */
export interface Leaving {
  /** In the cookie, and kept nowhere: whoever has it is the browser that left. */
  readonly text: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE's. */
  readonly verifier: string;
}

/**
 * State, nonce and verifier are made from the cookie's 256 bits, each in its own way: so none of them lies in the
 * database, and none tells of another, or of the cookie.
 */
export function leavingBy(text: string): Leaving {
  const made = (what: string) => createHmac('sha256', text).update(what).digest('base64url');
  return { text, state: made('state'), nonce: made('nonce'), verifier: made('verifier') };
}

export function newLeaving(): Leaving {
  return leavingBy(newSecretText());
}
