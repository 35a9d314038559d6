import { VISIT_COOKIE } from '@sahakarya/contract';
import type { Reached } from './how-reached.ts';

/** What a browser keeps here: its visit; the sign-in with which it has left for a provider. */
type Kept = 'visit' | 'provider';

/** 256 bits of chance. */
const SECRET = /^[\w-]{43}$/;

function nameOf(kept: Kept, by: Reached['by']): string {
  if (by === 'loopback') return kept;
  return kept === 'visit' ? VISIT_COOKIE : '__Host-provider';
}

/** What such a cookie has; undefined where there is none, or more than one. */
export function secretIn(header: string | undefined, kept: Kept, by: Reached['by']): string | undefined {
  const own = (header ?? '').split(';').flatMap((pair) => {
    const [name, ...value] = pair.trim().split('=');
    return name === nameOf(kept, by) ? [value.join('=')] : [];
  });
  const [secret] = own;
  return own.length === 1 && secret !== undefined && SECRET.test(secret) ? secret : undefined;
}

/**
 * `Set-Cookie` for such a cookie, or for the end of one. No script reads it, and no other site's page makes a browser
 * send it: `Strict` costs nothing here, since pages are the same for everybody and ask for what is private when they
 * are open.
 *
 * @param seconds for which it is kept; 0 ends it
 */
export function secretCookie(kept: Kept, by: Reached['by'], secret: string, seconds: number): string {
  const secure = by === 'https' ? '; Secure' : '';
  return `${nameOf(kept, by)}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}
