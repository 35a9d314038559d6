import { VISIT_COOKIE } from '@sahakarya/contract';
import type { Reached } from './how-reached.ts';

/** What a visit is known by: 256 bits of chance. */
const VISIT = /^[\w-]{43}$/;

function nameOf(by: Reached['by']): string {
  return by === 'https' ? VISIT_COOKIE : 'visit';
}

/** What the cookie of a visit has; undefined where there is none, or more than one. */
export function visitIn(header: string | undefined, by: Reached['by']): string | undefined {
  const own = (header ?? '').split(';').flatMap((pair) => {
    const [name, ...value] = pair.trim().split('=');
    return name === nameOf(by) ? [value.join('=')] : [];
  });
  const [visit] = own;
  return own.length === 1 && visit !== undefined && VISIT.test(visit) ? visit : undefined;
}

/**
 * `Set-Cookie` for a visit, or for the end of one. No script reads it, and no other site's page makes a browser send
 * it: `Strict` costs nothing here, since pages are the same for everybody and ask for what is private when they are
 * open.
 *
 * @param seconds for which it is kept; 0 ends it
 */
export function visitCookie(by: Reached['by'], visit: string, seconds: number): string {
  const secure = by === 'https' ? '; Secure' : '';
  return `${nameOf(by)}=${visit}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}
