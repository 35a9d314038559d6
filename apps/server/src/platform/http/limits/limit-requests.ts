import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.ts';
import type { InnerRequests } from '../inner-requests.ts';
import { problem } from '../problems/problem.ts';
import type { Askers } from './askers.ts';
import { UsedUnits } from './used-units.ts';

const MINUTE = 60_000;
const SECOND = 1_000;

/** Files and probes are asked for by the dozen, and cost next to nothing. */
const UNLIMITED = /^\/(assets\/.*|healthz|readyz|metrics)$/;

/** Counts more than one request where an answer had to be made, and tells what is left in the reply's headers. */
export type Charge = (request: FastifyRequest, reply: FastifyReply, units: number) => void;

/** Limits requests by whom they count as, and tells with `RateLimit` headers how many are left. */
export async function limitRequests(
  app: Application,
  { isInner }: InnerRequests,
  askers: Askers,
  perMinute: number,
): Promise<Charge> {
  const used = new UsedUnits(MINUTE);
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: MINUTE,
    enableDraftSpec: true,
    store: storeOn(used),
    keyGenerator: (request: FastifyRequest) => askers.of(request),
    allowList: (request: FastifyRequest) =>
      isInner(request) || UNLIMITED.test(request.url.replace(/[?#].*$/s, '')),
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { seconds: Math.max(1, Math.ceil(ttl / SECOND)) }),
  });
  return (request, reply, units) => {
    const { current } = used.use(askers.of(request), units);
    reply.header('ratelimit-remaining', Math.max(0, perMinute - current));
  };
}

/** The plugin makes its stores itself; all of them count in the same place. */
function storeOn(used: UsedUnits): FastifyRateLimitStoreCtor {
  return class implements FastifyRateLimitStore {
    incr(asker: string, done: Parameters<FastifyRateLimitStore['incr']>[1]): void {
      done(null, used.use(asker, 1));
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}
