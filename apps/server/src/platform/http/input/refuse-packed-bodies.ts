import type { FastifyRequest } from 'fastify';
import type { Application } from '../application.ts';
import { problem } from '../problems/problem.ts';

/**
 * Refuses bodies with a `Content-Encoding`: limits count the bytes that come, and a packed body may be a thousand times
 * as large as it comes. A hook of each route, which runs after those of the application: who may not ask is told that
 * first.
 */
export function refusePackedBodies(app: Application): void {
  app.addHook('onRoute', (route) => {
    const hooks = route.preParsing ?? [];
    route.preParsing = [...(Array.isArray(hooks) ? hooks : [hooks]), refusePackedBody];
  });
}

async function refusePackedBody(request: FastifyRequest): Promise<void> {
  const encoding = request.headers['content-encoding'];
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  if (hasBody && encoding !== undefined && encoding.trim().toLowerCase() !== 'identity')
    throw problem('unsupported-encoding');
}
