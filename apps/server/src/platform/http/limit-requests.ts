import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Application } from './application.ts';
import type { InnerRequests } from './inner-requests.ts';
import { problem } from './problem.ts';

const MINUTE = 60_000;
const SECOND = 1_000;

/** Groups of 16 bits in an address of IPv6. */
const IPV6_GROUPS = 8;

/** Files and probes are asked for by the dozen, and cost next to nothing. */
const UNLIMITED = /^\/(assets\/.*|healthz|readyz|metrics)$/;

/** Limits requests by the address that they come from, and tells with `RateLimit` headers how many are left. */
export async function limitRequests(
  app: Application,
  { isInner }: InnerRequests,
  perMinute: number,
): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: MINUTE,
    enableDraftSpec: true,
    keyGenerator: (request: FastifyRequest) => networkOf(request.ip),
    allowList: (request: FastifyRequest) =>
      isInner(request) || UNLIMITED.test(request.url.replace(/[?#].*$/s, '')),
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { seconds: Math.max(1, Math.ceil(ttl / SECOND)) }),
  });
}

/** Whoever has one address of IPv6 has all 2^64 of its network: they count as one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : IPV6_GROUPS - groups.length - after.length;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
  return all
    .slice(0, IPV6_GROUPS / 2)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
