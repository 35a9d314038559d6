import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import type { Application } from './application.ts';
import type { InnerRequests } from './inner-requests.ts';
import { problem } from './problem.ts';
import type { Readiness } from './readiness.ts';

/** Upper ends of the latency histogram's buckets, in seconds. */
const BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** What an answer to an address that is no route is counted as. */
const NO_ROUTE = '(none)';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Counts requests by route and status, and tells them at /metrics together with the process's own figures. No
 * address, no query and nothing of a caller is in them.
 *
 * @param token opens them to others than programs on this machine
 */
export function measure(
  app: Application,
  database: Database,
  readiness: Readiness,
  { isInner }: InnerRequests,
  token: string | undefined,
): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'sahakarya_http_requests_total',
    help: 'Requests that were answered',
    labelNames,
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'sahakarya_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames,
    buckets: BUCKETS,
    registers: [register],
  });
  measureDatabase(register, database, readiness);

  app.addHook('onResponse', async (request, reply) => {
    if (isInner(request)) return;
    const labels = {
      method: request.method,
      route: routeOf(request),
      status: String(reply.statusCode),
    };
    requests.inc(labels);
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) throw problem('not-found', { what: 'page' });
    reply.type(register.contentType).header('cache-control', 'no-store');
    return register.metrics();
  });
}

/** The route that took a request, with the names of its parameters in place of what they were. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? NO_ROUTE;
}

function measureDatabase(register: Registry, { pool }: Database, readiness: Readiness): void {
  const connections = new Gauge({
    name: 'sahakarya_database_connections',
    help: 'Connections of the pool: in use, idle; and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect: () => {
      connections.set({ state: 'used' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  const ready = new Gauge({
    name: 'sahakarya_ready',
    help: '1 when a check passes, else 0',
    labelNames: ['check'],
    registers: [register],
    collect: async () => {
      for (const { name, isGood } of (await readiness.look()).checks)
        ready.set({ check: name }, isGood ? 1 : 0);
    },
  });
}

/** What came through a proxy did not come from this machine. */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && LOOPBACK.test(socket.remoteAddress ?? '');
}

/** In a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const sum = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(sum(one), sum(other));
}
