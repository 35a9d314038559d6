import { PROBLEMS } from '@sahakarya/contract';
import type { Application } from '../application.ts';
import { RETRY_SECONDS } from '../problems/error-problem.ts';
import type { Readiness } from './readiness.ts';

/** /healthz: the process answers. /readyz: it can serve, and if not, why. */
export function registerHealth(app: Application, readiness: Readiness): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { healthy: true };
  });
  app.get('/readyz', async (_request, reply) => {
    const { isReady, checks } = await readiness.look();
    reply.header('cache-control', 'no-store');
    if (!isReady) reply.code(PROBLEMS.unavailable.status).header('retry-after', RETRY_SECONDS);
    return { ready: isReady, checks: checks.map(({ name, isGood, says }) => ({ name, good: isGood, says })) };
  });
}
