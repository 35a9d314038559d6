import { PROBLEMS } from '@sahakarya/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageAddress } from '../pages/page-address.ts';
import { pageRequest, type Site } from '../pages/page-request.ts';
import type { FailurePage, Pages } from '../pages/pages.ts';
import { RETRY_SECONDS } from './error-problem.ts';
import { type ProblemError, problemDetails } from './problem.ts';
import { problemPage } from './problem-page.ts';

/** The pages, and where they are. */
export interface ReaderPages {
  readonly pages: Pages | undefined;
  readonly site: Site;
}

/**
 * Answers with a problem: to a browser that asked for a page as one, in its reader's language where the pages have the
 * words; else as problem details.
 */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
  readers: ReaderPages,
): FastifyReply {
  const details = problemDetails(problem, request.id);
  reply.code(PROBLEMS[problem.code].status).header('cache-control', 'no-store').removeHeader('etag');
  if (details.status === 503) reply.header('retry-after', RETRY_SECONDS);
  if (details.status === 429) reply.header('retry-after', problem.parameters.seconds);
  if (problem.parameters.allowed !== undefined) reply.header('allow', problem.parameters.allowed);
  if (details.status === 401) reply.header('www-authenticate', schemeFor(problem));
  if (problem.code === 'unsupported-encoding') reply.header('accept-encoding', 'identity');
  const wantsPage = !request.url.startsWith('/api/') && /\btext\/html\b/.test(request.headers.accept ?? '');
  if (!wantsPage)
    return reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(details);
  const page = failurePage(request, problem, readers);
  if (page !== undefined)
    reply.headers({ 'content-language': page.language, vary: 'Accept-Language, Cookie' });
  return reply.type('text/html; charset=utf-8').send(page?.html ?? problemPage(details));
}

/** How to show who one is, which an answer with 401 has to say (RFC 9110, 11.6.1); a cookie has no word of its own. */
function schemeFor({ code }: ProblemError): string {
  return ['no-token', 'bad-token', 'unknown-token'].includes(code) ? 'Bearer' : 'Cookie';
}

/** For what its reader can do nothing about but try again: other problems lie in the request itself. */
function failurePage(
  request: FastifyRequest,
  { code }: ProblemError,
  { pages, site }: ReaderPages,
): FailurePage | undefined {
  const { status } = PROBLEMS[code];
  const asked = pageAddress(request.url);
  if (pages === undefined || asked === undefined || (status < 500 && status !== 429)) return undefined;
  return pages.failure(pageRequest(request, asked, site), code);
}
