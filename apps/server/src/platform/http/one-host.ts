import type { Application } from './application.ts';
import { problem } from './problems/problem.ts';

/** Refuses a request that names two hosts, as RFC 9112 asks: a proxy before us may have taken the other one. */
export function refuseTwoHosts(app: Application): void {
  app.addHook('onRequest', async ({ raw: { rawHeaders } }, reply) => {
    const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
    if (hosts.length < 2) return;
    reply.header('connection', 'close');
    throw problem('invalid-input', {}, [
      {
        path: 'headers.host',
        code: 'duplicate',
        says: 'There are two Host headers',
        mend: 'Send one',
      },
    ]);
  });
}
