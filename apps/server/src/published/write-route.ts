import type { IncomingMessage } from 'node:http';
import type { Access, FileBody, Read, Route, Write } from '@sahakarya/contract';
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../platform/desk/caller.ts';
import type { Application } from '../platform/http/application.ts';
import { problem } from '../platform/http/problems/problem.ts';
import { urlOf } from '../platform/http/route-access.ts';
import type { Services } from '../platform/http/services.ts';
import type { Settings } from '../platform/settings/schema.ts';
import { callerOf } from './guard.ts';
import type { Answers } from './read-route.ts';
import { requireWithin } from './visits/within-token.ts';

/** What a caller asks for, and who that is: a deed writes down in its own transaction by whom it was done. */
export interface AskedBy<Params, Query, Body = undefined> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
}

/** Registers one route that knows its caller. */
export type CallerRoute = (app: Application, services: Services, answers: Answers) => void;

/** In place of the limits of the server. */
export interface WriteLimits {
  readonly bytes: number;
  readonly seconds: number;
}

const SECOND = 1_000;

/**
 * A route that changes something, asked for with JSON. Who may is the guard's, what goes in and out is the contract's,
 * and nothing of it is kept on the way: what is left is the deed.
 *
 * @param deed is done when it returns: an answer that turns out wrong afterwards is not sent, and undoes nothing
 * @param limits where it may take longer than other requests
 */
export function writeRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body>,
  deed: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>>,
    services: Services,
  ) => Promise<z.output<Answer>>,
  limits?: Pick<WriteLimits, 'seconds'>,
): CallerRoute {
  return (app, services, { check }) => {
    const options: RouteShorthandOptions = {
      schema: { ...schemaOf(route), body: route.body },
      ...(limits === undefined ? {} : { handlerTimeout: limits.seconds * SECOND }),
    };
    app.post(urlOf(route), options, async (request) =>
      check(
        route,
        await deed({ ...askedOf(route, request), body: route.body.parse(request.body) }, services),
      ),
    );
  };
}

/** A route that takes a file, and reads it as it comes. */
export function uploadRoute<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  route: Write<Params, Query, Answer, FileBody>,
  limitsOf: (settings: Settings) => WriteLimits,
  deed: (
    asked: AskedBy<z.output<Params>, z.output<Query>, AsyncIterable<Uint8Array>>,
    services: Services,
  ) => Promise<z.output<Answer>>,
): CallerRoute {
  return (app, services, { check }) => {
    const { bytes, seconds } = limitsOf(services.settings);
    const said = route.body === 'text/csv' ? `${route.body}; charset=utf-8` : route.body;
    const options: RouteShorthandOptions = {
      schema: schemaOf(route),
      bodyLimit: bytes,
      handlerTimeout: seconds * SECOND,
      // Who sends what is refused still hears why: the rest of it is taken from the line, and the line closed.
      onError: async (request, reply) => {
        reply.header('connection', 'close');
        request.raw.resume();
      },
    };
    void app.register(async (own) => {
      own.removeAllContentTypeParsers();
      own.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      // Before the framework looks at it: of a type that is none, it would not know what the route takes.
      own.addHook('preParsing', async ({ headers }) => {
        if (!isText(headers['content-type'], route.body)) throw problem('unsupported-type', { types: said });
      });
      own.post(urlOf(route), options, async (request) => {
        const body = limited(request.raw, bytes);
        return check(route, await deed({ ...askedOf(route, request), body }, services));
      });
    });
  };
}

/** A read that isn't open to everybody: made anew for each caller. */
export function privateRoute<Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
  route: Read<Params, Query, Answer> & { readonly access: Exclude<Access, 'public'> },
  answer: (
    asked: AskedBy<z.output<Params>, z.output<Query>>,
    services: Services,
  ) => Promise<z.output<Answer>>,
): CallerRoute {
  return (app, services, { check }) => {
    app.get(urlOf(route), { schema: schemaOf(route) }, async (request) =>
      check(route, await answer({ ...askedOf(route, request), body: undefined }, services)),
    );
  };
}

function schemaOf({ params, query }: Route) {
  return { params, querystring: query };
}

/**
 * What a request asks for, as the contract reads it, and by whom.
 *
 * @throws ProblemError `beyond-token`, `beyond-provider`
 */
export function askedOf<Params extends z.ZodObject, Query extends z.ZodObject>(
  { params, query }: { readonly params: Params; readonly query: Query },
  request: FastifyRequest,
) {
  const caller = callerOf(request);
  const asked = { params: params.parse(request.params), query: query.parse(request.query), caller };
  if ('as' in asked.query) requireWithin(caller, asked.query.as);
  return asked;
}

/** Names of UTF-8, and of the part of it that is ASCII alone. */
const UTF_8: readonly string[] = ['utf-8', 'utf8', 'us-ascii'];

/** Whether a `Content-Type` is of that type, and names no other characters than those of UTF-8. */
function isText(header: string | undefined, type: string): boolean {
  const [found, ...parameters] = (header ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    found === type && (charset === undefined || UTF_8.includes(charset.slice(8).trim().replaceAll('"', '')))
  );
}

/** @throws ProblemError `too-large` as soon as more has come than may */
async function* limited(body: IncomingMessage, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.length;
    if (bytes > most) throw problem('too-large', { limit: most });
    yield chunk;
  }
}
