import type { FastifyRequest } from 'fastify';
import type { SettingValues } from '../../settings/schema.ts';
import { problem } from '../problems/problem.ts';
import { howReached, type Reached } from './how-reached.ts';

/**
 * Lets pages of this server alone ask. A browser sends the cookie of a visit wherever a page tells it to, so what asks
 * has to show where it comes from; for what changes something, nothing shown is not enough, and the body is JSON or
 * bytes, which no form of another site can send.
 *
 * @throws ProblemError `sign-in-needs-https`, `foreign-origin`, `unsupported-type`
 */
export function requireHere(request: FastifyRequest, values: Pick<SettingValues, 'PUBLIC_URL'>): Reached {
  const reached = howReached(request, values);
  if (reached === undefined) throw problem('sign-in-needs-https');
  const { origin, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isSaidToBe = origin === undefined || origin === reached.origin;
  const isSentBy = site === undefined || site === 'same-origin' || (isRead && site === 'none');
  const isShown = origin !== undefined || site === 'same-origin';
  if (!isSaidToBe || !isSentBy || !(isRead || isShown)) throw problem('foreign-origin');
  if (!isRead && !/^application\/(json|octet-stream)\s*(;|$)/i.test(type ?? ''))
    throw problem('unsupported-type', { types: 'application/json' });
  return reached;
}
