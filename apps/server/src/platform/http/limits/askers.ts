import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { networkOf } from './network-of.ts';

/** For so long a visit or token is taken to be whose it was found to be: for the limits alone, it opens nothing. */
const KNOWN_MS = 5 * 60_000;

/** Visits and tokens that are remembered; beyond, those that asked longest ago are forgotten. */
const MOST_KNOWN = 20_000;

interface Known {
  readonly who: string;
  /** In milliseconds since the process began. */
  readonly until: number;
}

/**
 * As whom requests count against limits. Whoever showed a visit or a token that was good counts by themselves: behind
 * one address may sit a ministry. Everybody else counts by the network of their address, and so does the first request
 * of a visit, for limits come before anybody is looked up.
 */
export class Askers {
  readonly #known = new Map<string, Known>();

  /** Remembers whose visit or token a request shows. @param who a person or a token, once that is known */
  know({ headers }: Pick<FastifyRequest, 'headers'>, who: string): void {
    const shown = shownIn(headers);
    if (shown === undefined) return;
    this.#known.delete(shown);
    this.#known.set(shown, { who, until: performance.now() + KNOWN_MS });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN) break;
      this.#known.delete(oldest);
    }
  }

  of({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>): string {
    const shown = shownIn(headers);
    const known = shown === undefined ? undefined : this.#known.get(shown);
    return known !== undefined && known.until > performance.now() ? known.who : networkOf(ip);
  }
}

/** What a request shows to be known by, as a hash: no secret stays in memory for it. */
function shownIn({ authorization, cookie }: FastifyRequest['headers']): string | undefined {
  const shown = authorization ?? cookie;
  return shown === undefined ? undefined : createHash('sha256').update(shown).digest('base64');
}
