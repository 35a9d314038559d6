import { accessRule } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import type { Application } from '../application.ts';

/** Kept by browsers and proxies, and asked for anew each time: the figures are right after every import. */
const ASKED_ANEW = 'public, max-age=0, must-revalidate';

/**
 * Says of every answer of the API whether it may be kept, by its route's access. What is open may, for as long as the
 * route says; all else is kept nowhere, whatever the route says. To be registered before answers get their ETags.
 */
export function keepByAccess(app: Application): void {
  app.addHook('onRequest', async (request, reply) => {
    if (mayBeKept(request)) reply.header('cache-control', ASKED_ANEW);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (mayBeKept(request) === false) reply.header('cache-control', 'no-store').removeHeader('etag');
    const { access } = request.routeOptions.config;
    // For a cache that keeps it all the same.
    if (access !== undefined && accessRule(access).isFromHere) reply.header('vary', 'Cookie, Origin');
    return payload;
  });
}

/** Undefined for what is none of the API's. */
function mayBeKept({ method, routeOptions }: FastifyRequest): boolean | undefined {
  const { access } = routeOptions.config;
  return access === undefined ? undefined : accessRule(access).isOpen && ['GET', 'HEAD'].includes(method);
}
