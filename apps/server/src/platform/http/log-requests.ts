import type { Logger } from 'pino';
import type { Application } from './application.ts';
import type { InnerRequests } from './inner-requests.ts';
import { routeOf } from './probes/metrics.ts';

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
