import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Application } from './application.ts';
import type { InnerRequests } from './inner-requests.ts';
import { routeOf } from './probes/metrics.ts';
import type { ProblemError } from './problems/problem.ts';

/** Milliseconds in the log have one decimal. */
const TENTHS = 10;

/** A line to each request: its id, route, status and time. No address, no query, no header: nothing of a person. */
export function logRequests(app: Application, log: Logger, { isInner }: InnerRequests): void {
  app.addHook('onResponse', async (request, reply) => {
    if (isInner(request)) return;
    log.info(
      {
        event: 'request',
        requestId: request.id,
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        ms: Math.round(TENTHS * reply.elapsedTime) / TENTHS,
      },
      'request',
    );
  });
}

/** A line to a request that its caller broke off: there is no answer, and so no other line. Nobody here failed. */
export function logCutOff(log: Logger, request: FastifyRequest, { message }: ProblemError): void {
  log.info(
    { event: 'cut-off', requestId: request.id, method: request.method, route: routeOf(request) },
    message,
  );
}
