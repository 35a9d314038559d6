import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from './application.ts';
import { chosenTheme } from './chosen-theme.ts';
import { RETRY_SECONDS } from './error-problem.ts';
import type { InnerRequests } from './inner-requests.ts';
import type { OtherMethods } from './other-methods.ts';
import type { Pages } from './pages.ts';
import { problem } from './problem.ts';
import { securityHeaders } from './security-headers.ts';
import { wantedLanguages } from './wanted-languages.ts';

/** Addresses that belong to the server itself: one below them that is no route is no page either. */
const OWN = /^\/(api|assets|problems|healthz|readyz|metrics)(\/|$)/;

/** A file whose name has the hash of its content never changes. */
const HASHED = /-[\w-]{8,}\.\w+(\.map)?$/;

/** The worker that keeps pages for when there is no network: it may answer for all of them, from where it lies. */
const OFFLINE_WORKER = /\/offline-worker-[\w-]+\.js$/;

/** Files that browsers look for at the root. */
const AT_ROOT = ['favicon.ico', 'favicon.svg', 'robots.txt', 'manifest.webmanifest'];

export interface PageOptions {
  readonly pages: Pages | undefined;
  /** The address by which readers reach the server; its port is known when it listens. */
  readonly origin: () => string;
  readonly isSecure: boolean;
  readonly inner: InnerRequests;
  readonly otherMethods: OtherMethods;
}

/** Serves the pages at every address that is not the server's own, and their files at /assets/. */
export async function servePages(app: Application, options: PageOptions): Promise<void> {
  const { pages } = options;
  if (pages !== undefined) await serveFiles(app, pages.assets);
  app.get('/*', async (request, reply) => {
    const { pathname, search } = new URL(request.url, 'http://server');
    if (pages === undefined || OWN.test(pathname))
      throw noRoute(request.method, pathname, options.otherMethods);
    return sendPage(request, reply, pathname, search, { ...options, pages });
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request) => {
    const { pathname } = new URL(request.url, 'http://server');
    const isPage = pages !== undefined && !OWN.test(pathname);
    throw isPage
      ? problem('method-not-allowed', { allowed: 'GET, HEAD' })
      : noRoute(request.method, pathname, options.otherMethods);
  });
}

function noRoute(method: string, path: string, otherMethods: OtherMethods): Error {
  const allowed = otherMethods(path);
  return allowed.length > 0 && !allowed.includes(method)
    ? problem('method-not-allowed', { allowed: allowed.join(', ') })
    : problem('not-found', { what: path.startsWith('/api/') ? 'address' : 'page' });
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  search: string,
  { pages, origin, isSecure, inner }: PageOptions & { readonly pages: Pages },
): Promise<FastifyReply> {
  const answer = await pages.render({
    path,
    search,
    languages: wantedLanguages(request.headers['accept-language']),
    theme: chosenTheme(request.headers.cookie),
    origin: origin(),
    read: inner.read,
  });
  const { inlineHashes, embeddable } = answer;
  if (embeddable) reply.removeHeader('x-frame-options');
  if (answer.status === 503) reply.header('retry-after', RETRY_SECONDS);
  return reply
    .code(answer.status)
    .headers(securityHeaders({ inlineHashes, embeddable, isSecure }))
    .headers({
      'content-language': answer.language,
      // Asked for anew each time, and answered with 304 while nothing has changed.
      'cache-control': answer.cache === 'public' ? 'public, max-age=0, must-revalidate' : 'no-store',
      vary: 'Accept-Language, Cookie',
    })
    .type('text/html; charset=utf-8')
    .send(answer.html);
}

async function serveFiles(app: Application, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    wildcard: true,
    index: false,
    dotfiles: 'ignore',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const name = path.replace(/\.(br|gz)$/, '');
      if (OFFLINE_WORKER.test(name)) reply.header('service-worker-allowed', '/');
      reply.header(
        'cache-control',
        HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
  for (const name of AT_ROOT.filter((file) => existsSync(join(folder, file))))
    app.get(`/${name}`, (_request, reply) => reply.sendFile(name));
}
