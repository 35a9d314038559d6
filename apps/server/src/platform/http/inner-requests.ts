import { randomBytes } from 'node:crypto';
import { isProblemCode, Problem } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import type { Application } from './application.ts';
import { problem } from './problems/problem.ts';

const HEADER = 'x-sahakarya-inner';

export interface InnerAnswer {
  /** JSON, as any reader gets it. */
  readonly text: string;
  /** The same as long as the answer is; undefined where the answer has none. */
  readonly tag: string | undefined;
}

/** Requests that the server makes to itself, for the figures in a page: neither limited nor counted twice. */
export interface InnerRequests {
  readonly isInner: (request: FastifyRequest) => boolean;
  /** The answer to `GET` at an address of the API; throws the problem where it is one. */
  readonly read: (path: string) => Promise<InnerAnswer>;
}

/** The mark on inner requests is chance, and never leaves the process. */
export function innerRequests(app: Application): InnerRequests {
  const mark = randomBytes(16).toString('hex');
  return {
    isInner: ({ headers }) => headers[HEADER] === mark,
    read: async (path) => {
      const isOfApi = path.startsWith('/') && new URL(path, 'http://server').pathname.startsWith('/api/');
      if (!isOfApi) throw problem('not-found', { what: 'address' });
      const answer = await app.inject({ method: 'GET', url: path, headers: { [HEADER]: mark } });
      const { etag } = answer.headers;
      if (answer.statusCode < 400)
        return { text: answer.payload, tag: etag === undefined ? undefined : String(etag) };
      const { code, parameters, faults = [] } = Problem.parse(answer.json());
      throw problem(isProblemCode(code) ? code : 'internal-error', parameters, faults);
    },
  };
}
