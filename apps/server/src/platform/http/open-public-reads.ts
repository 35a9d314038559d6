import cors from '@fastify/cors';
import { API_ROOT, ROUTES, type Route } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import type { Application } from './application.ts';

/** Addresses that take a token: pages of other sites have no business there. */
const WITH_TOKEN = Object.values<Route>(ROUTES)
  .filter(({ token }) => token)
  .map(({ path }) => new RegExp(`^${API_ROOT}${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));

/** What an answer to a reader of another site says beside what every site may see. */
const EXPOSED = [
  'ETag',
  'Link',
  'Retry-After',
  'X-Request-Id',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];

/** Pages of any site may read what is public; none may write, and none may send a token. */
export async function openPublicReads(app: Application): Promise<void> {
  await app.register(cors, () => (request: FastifyRequest, done: (error: null, options: object) => void) => {
    done(null, {
      origin: isPublicRead(request) ? '*' : false,
      methods: ['GET', 'HEAD'],
      allowedHeaders: ['Accept', 'If-None-Match'],
      exposedHeaders: EXPOSED,
      strictPreflight: false,
      maxAge: 86_400,
    });
  });
}

function isPublicRead({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return (
    ['GET', 'HEAD', 'OPTIONS'].includes(method) &&
    path.startsWith('/api/') &&
    !WITH_TOKEN.some((pattern) => pattern.test(path))
  );
}
