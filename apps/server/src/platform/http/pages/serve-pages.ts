import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.ts';
import { bodyFor } from '../caches/stored-body.ts';
import { securityHeaders } from '../headers/security-headers.ts';
import type { InnerRequests } from '../inner-requests.ts';
import { type RequestPath, requestPath } from '../input/request-path.ts';
import type { Work } from '../limits/work.ts';
import type { OtherMethods } from '../other-methods.ts';
import { RETRY_SECONDS } from '../problems/error-problem.ts';
import { problem } from '../problems/problem.ts';
import type { DataVersion } from '../services.ts';
import { KeptPages } from './kept-pages.ts';
import { pageAddress } from './page-address.ts';
import { pageRequest, type Site } from './page-request.ts';
import type { Pages } from './pages.ts';
import { serveFiles } from './serve-files.ts';

export interface PageOptions {
  readonly pages: Pages | undefined;
  readonly site: Site;
  readonly isSecure: boolean;
  readonly inner: InnerRequests;
  readonly otherMethods: OtherMethods;
  readonly version: DataVersion;
  readonly work: Work;
}

/** Serves the pages at every address that is not the server's own, and their files at /assets/. */
export async function servePages(app: Application, options: PageOptions): Promise<void> {
  const { pages, otherMethods } = options;
  if (pages !== undefined) await serveFiles(app, pages.assets);
  const send = pages === undefined ? undefined : pageSender(pages, options);
  app.get('/*', async (request, reply) => {
    const asked = pageAddress(request.url);
    if (send === undefined || asked === undefined) throw noRoute(request, otherMethods);
    return send(request, reply, asked);
  });
  refuseOthers(app, (request) =>
    pages !== undefined && pageAddress(request.url) !== undefined
      ? problem('method-not-allowed', { allowed: 'GET, HEAD' })
      : noRoute(request, otherMethods),
  );
}

/** Whatever no route takes is refused before its body is read: nobody waits for one that doesn't come. */
function refuseOthers(app: Application, refusal: (request: FastifyRequest) => Error): void {
  const limit = app.rateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404) return;
    await limit.call(app, request, reply);
    throw refusal(request);
  });
  app.setNotFoundHandler((request) => {
    throw refusal(request);
  });
}

function noRoute({ method, url }: FastifyRequest, methodsOf: OtherMethods): Error {
  const path = requestPath(url)?.path ?? '';
  const allowed = methodsOf(path);
  return allowed.length > 0 && !allowed.includes(method)
    ? problem('method-not-allowed', { allowed: allowed.join(', ') })
    : problem('not-found', { what: path.startsWith('/api/') ? 'address' : 'page' });
}

function pageSender(pages: Pages, { site, isSecure, inner, version, work }: PageOptions) {
  const kept = new KeptPages(version);
  return async (request: FastifyRequest, reply: FastifyReply, asked: RequestPath) => {
    const page = pages.find(pageRequest(request, asked, site));
    const turn = work.turnOf(request, reply, 'page');
    const { body, ...answer } = await kept.answer(page, turn, inner.read);
    const { styleHashes, embeddable } = answer;
    if (embeddable) reply.removeHeader('x-frame-options');
    if (answer.status === 503) reply.header('retry-after', RETRY_SECONDS);
    // Whoever reads one page goes on to the one to sign in without another document: the policy of the first one holds.
    const asksForPasskeys = !embeddable;
    reply
      .code(answer.status)
      .headers(securityHeaders({ styleHashes, embeddable, asksForPasskeys, isSecure }))
      .headers({
        'content-language': answer.language,
        // Asked for anew each time, and answered with 304 while nothing has changed.
        'cache-control': answer.cache === 'public' ? 'public, max-age=0, must-revalidate' : 'no-store',
        vary: 'Accept-Language, Cookie',
      })
      .type('text/html; charset=utf-8');
    return bodyFor(request, reply, body);
  };
}
