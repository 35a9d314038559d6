import { type RequestPath, requestPath } from '../input/request-path.ts';

/** Addresses that belong to the server itself: one below them that is no route is no page either. */
const OWN = /^\/(api|assets|problems|healthz|readyz|metrics|\.well-known)(\/|$)/;

/** Path and query of an address at which a page may stand; undefined for the server's own, and for what is none. */
export function pageAddress(url: string): RequestPath | undefined {
  const asked = requestPath(url);
  return asked === undefined || OWN.test(asked.path) ? undefined : asked;
}
