import { accessRule } from '@sahakarya/contract';
import type { RouteOptions } from 'fastify';
import type { Application } from '../application.ts';

/** What an answer to a reader of another site says beside what every site may see. */
const EXPOSED = [
  'Content-Range',
  'ETag',
  'Link',
  'Retry-After',
  'X-Request-Id',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
].join(', ');

/** What a browser is told that asks first: it may ask again after a day. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'Accept, If-None-Match',
  'access-control-max-age': '86400',
};

/**
 * Pages of any site may read what is open; none may write, and none may send a token. The route that took a request
 * decides, however its address is spelt: a route whose access isn't open, or that has none, is closed.
 */
export function openPublicReads(app: Application): void {
  app.addHook('onRequest', async (request, reply) => {
    const { config } = request.routeOptions;
    if (!isOpen(config) || !['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return;
    reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED });
  });
  app.addHook('onRoute', (route) => {
    if (route.method !== 'GET' || !isOpen(route.config)) return;
    app.options(route.url, { config: route.config ?? {}, schema: { hide: true } }, async (_request, reply) =>
      reply.code(204).headers(PREFLIGHT).send(),
    );
  });
}

function isOpen(config: RouteOptions['config']): boolean {
  return config?.access !== undefined && accessRule(config.access).isOpen;
}
