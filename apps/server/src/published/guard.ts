import type { Access } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../platform/desk/caller.ts';
import type { Application } from '../platform/http/application.ts';

/**
 * Tells who asks, for each access that a route can have; throws the problem where it isn't one who may. A new access
 * has no meaning before it stands here: the compiler asks for it.
 */
export type WhoMay = Readonly<Record<Access, (request: FastifyRequest) => Promise<Caller>>>;

const callers = new WeakMap<FastifyRequest, Caller>();

/**
 * Lets nobody to a route of the contract whom its access refuses: before the input is looked at and before the body has
 * come, whatever the route does itself. But not before requests are counted against their limit: that is done by hooks
 * of the routes, which run after all of the application's, and looking up a token takes a question to the database.
 */
export function guard(app: Application, whoMay: WhoMay): void {
  app.addHook('preParsing', async (request) => {
    const { access } = request.routeOptions.config;
    if (access !== undefined) callers.set(request, await whoMay[access](request));
  });
}

/** Who asks a route of the contract. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error(`nobody asked who calls ${request.routeOptions.url}`);
  return caller;
}
