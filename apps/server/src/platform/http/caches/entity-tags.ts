import { createHash } from 'node:crypto';
import { accessRule } from '@sahakarya/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.ts';

/** Whether caches on the way may keep the answer. */
export function isPublic(reply: FastifyReply): boolean {
  return String(reply.getHeader('cache-control') ?? '').includes('public');
}

/** Weak: the bytes differ with their compression, the meaning doesn't. */
export function tagOf(content: string | Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/**
 * Gives answers to GET an ETag, and answers 304 to whoever has them already; one that brings its ETag keeps it. Public
 * ones are kept by caches; one that hangs on a visit is kept by nobody but the page that asks for it again every few
 * seconds. To be registered before compression.
 */
export function tagAnswers(app: Application): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || reply.statusCode !== 200 || !(isPublic(reply) || isOfVisit(request))) return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const tag = String(reply.getHeader('etag') ?? tagOf(payload));
    reply.header('etag', tag);
    if (!isAmong(tag, request.headers['if-none-match'])) return payload;
    reply.code(304).removeHeader('content-length');
    return null;
  });
}

function isOfVisit({ routeOptions }: FastifyRequest): boolean {
  const { access } = routeOptions.config;
  return access !== undefined && accessRule(access).isFromHere;
}

/** Whether a list of entity tags names one, weak or strong (RFC 9110, 13.1.2). */
export function isAmong(tag: string, header: string | undefined): boolean {
  if (header === undefined) return false;
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag));
}
