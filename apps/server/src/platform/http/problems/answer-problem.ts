import { PROBLEMS } from '@sahakarya/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RETRY_SECONDS } from './error-problem.ts';
import { type ProblemError, problemDetails } from './problem.ts';
import { problemPage } from './problem-page.ts';

/** Answers with a problem: as a short page to a browser that asked for a page, else as problem details. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  const details = problemDetails(problem, request.id);
  reply.code(PROBLEMS[problem.code].status).header('cache-control', 'no-store').removeHeader('etag');
  if (details.status === 503) reply.header('retry-after', RETRY_SECONDS);
  if (details.status === 429) reply.header('retry-after', problem.parameters.seconds);
  if (problem.parameters.allowed !== undefined) reply.header('allow', problem.parameters.allowed);
  if (details.status === 401) reply.header('www-authenticate', 'Bearer');
  const wantsPage = !request.url.startsWith('/api/') && /\btext\/html\b/.test(request.headers.accept ?? '');
  return wantsPage
    ? reply.type('text/html; charset=utf-8').send(problemPage(details))
    : reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(details);
}
