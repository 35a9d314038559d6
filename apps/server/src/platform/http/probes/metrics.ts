import { createHash, timingSafeEqual } from 'node:crypto';
import { hostname } from 'node:os';
import type { FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client';
import type { Database } from '../../database/database.ts';
import type { Application } from '../application.ts';
import type { InnerRequests } from '../inner-requests.ts';
import type { Work } from '../limits/work.ts';
import { problem } from '../problems/problem.ts';
import { measureJobs } from './measure-jobs.ts';
import type { Readiness } from './readiness.ts';

/** Upper ends of the latency histogram's buckets, in seconds. */
const BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

/** What an answer to an address that is no route is counted as. */
const NO_ROUTE = '(none)';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+$|::1$|::ffff:127\.)/;

/** What is measured beside requests. */
export interface Measured {
  readonly database: Database;
  readonly readiness: Readiness;
  readonly inner: InnerRequests;
  readonly work: Work;
  /** Opens the figures to others than programs on this machine. */
  readonly token: string | undefined;
}

/**
 * Counts requests by route and status, and tells them at /metrics together with the process's own figures and all that
 * capabilities count in the same registry. No address, no query and nothing of a caller is in them.
 */
export function measure(
  app: Application,
  register: Registry,
  { database, readiness, inner: { isInner }, work, token }: Measured,
): void {
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
  measureJobs(register, database);
  measureWork(register, work);

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

/**
 * Answers and pages that had to be made: what runs and waits is told as it is, what was done and refused as a count.
 */
function measureWork(register: Registry, work: Work): void {
  const state = new Gauge({
    name: 'sahakarya_work',
    help: 'Costs of answers and pages that are being made, the most at one time so far; and how many wait',
    labelNames: ['state'],
    registers: [register],
    collect: () => {
      const { running, peak, waiting } = work.soFar();
      state.set({ state: 'running' }, running);
      state.set({ state: 'peak' }, peak);
      state.set({ state: 'waiting' }, waiting);
    },
  });
  countsOf(
    register,
    'sahakarya_work_done_total',
    'Answers and pages that were made',
    'kind',
    () => work.soFar().done,
  );
  countsOf(
    register,
    'sahakarya_work_refused_total',
    'Answers and pages that were not made: too much of the address waited already, or in all',
    'full',
    () => work.soFar().refused,
  );
}

function countsOf(
  register: Registry,
  name: string,
  help: string,
  label: string,
  counts: () => ReadonlyMap<string, number>,
): void {
  const counter = new Counter({
    name,
    help,
    labelNames: [label],
    registers: [register],
    collect: () => {
      counter.reset();
      for (const [value, count] of counts()) counter.inc({ [label]: value }, count);
    },
  });
}

/**
 * Without a token, programs on this machine that ask for it by its own name. What came through a proxy did not come
 * from here, nor did what a page of another site asks in a reader's browser: its name leads here, but is none of ours.
 */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded =
    headers['x-forwarded-for'] !== undefined ||
    headers['x-real-ip'] !== undefined ||
    headers.forwarded !== undefined;
  return !isForwarded && LOOPBACK.test(socket.remoteAddress ?? '') && isOwnName(headers.host ?? '');
}

function isOwnName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return (
    name === 'localhost' || name === hostname().toLowerCase() || LOOPBACK.test(name.replace(/^\[|\]$/g, ''))
  );
}

/** In a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const sum = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(sum(one), sum(other));
}
