import type { Fetch } from '@sahakarya/contract';

/** As many as one page asks for again and again. */
const MOST_KNOWN = 8;

interface Known {
  readonly tag: string;
  readonly document: unknown;
}

/** By address, those asked for last at the end; another one for each visit. */
let known = new Map<string, Known>();

/**
 * Asks the server as whoever is signed in here. What a page looks at again every few seconds is sent again only where
 * it has changed: on a slow line that is most of what an open talk costs.
 */
export const askAgain: Fetch = async (address, options) => {
  const ofVisit = known;
  const before = options.method === 'GET' ? ofVisit.get(address) : undefined;
  const answer = await fetch(address, {
    ...options,
    headers: { ...options.headers, ...(before === undefined ? {} : { 'if-none-match': before.tag }) },
    credentials: 'same-origin',
    cache: 'no-store',
  });
  if (before !== undefined && answer.status === 304)
    return { ok: true, status: 200, json: async () => before.document };
  const tag = answer.headers.get('etag');
  if (options.method !== 'GET' || tag === null) return answer;
  const document: unknown = await answer.json();
  ofVisit.delete(address);
  ofVisit.set(address, { tag, document });
  for (const oldest of ofVisit.keys()) {
    if (ofVisit.size <= MOST_KNOWN) break;
    ofVisit.delete(oldest);
  }
  return { ok: answer.ok, status: answer.status, json: async () => document };
};

/** What comes for the visit before is known to nobody any more, nor what is on its way. */
export function forgetKnown(): void {
  known = new Map();
}
