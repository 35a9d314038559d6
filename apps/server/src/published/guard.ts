import type { Access } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../platform/desk/caller.ts';
import type { Application } from '../platform/http/application.ts';
import type { Services } from '../platform/http/services.ts';

/**
 * Tells who asks, for each access that a route can have; throws the problem where it isn't one who may. A new access
 * has no meaning before it stands here: the compiler asks for it.
 */
export type WhoMay = Readonly<Record<Access, (request: FastifyRequest) => Promise<Caller>>>;

interface Known {
  readonly caller: Caller;
  /** When that was asked, in milliseconds since the process began. */
  readonly at: number;
}

const callers = new WeakMap<FastifyRequest, Known>();

/** Milliseconds for which who asks is taken to be as it was found: a body may come by drops for longer. */
const GOOD_FOR = 1_000;

/**
 * Lets nobody to a route of the contract whom its access refuses: before the input is looked at and before the body has
 * come, whatever the route does itself. But not before requests are counted against their limit: that is done by hooks
 * of the routes, which run after all of the application's, and looking up a token takes a question to the database.
 * Where the body was long on its way it is asked anew: a visit or a token may have ended meanwhile. Whoever is known
 * counts by themselves from then on.
 */
export function guard(app: Application, whoMay: WhoMay, { askers }: Pick<Services, 'askers'>): void {
  const ask = async (request: FastifyRequest): Promise<void> => {
    const { access } = request.routeOptions.config;
    if (access === undefined) return;
    const caller = await whoMay[access](request);
    callers.set(request, { caller, at: performance.now() });
    const who = countedAs(caller);
    if (who !== undefined) askers.know(request, who);
  };
  app.addHook('preParsing', ask);
  app.addHook('preHandler', async (request) => {
    const known = callers.get(request);
    if (known !== undefined && performance.now() - known.at > GOOD_FOR) await ask(request);
  });
}

/** A program counts by its token, beside the person who made it. Undefined: by the network, as strangers do. */
function countedAs(caller: Caller): string | undefined {
  if (caller.kind === 'operator') return `operator ${caller.name}`;
  if (caller.kind !== 'person') return undefined;
  return caller.byToken === undefined ? `person ${caller.name}` : `token ${caller.byToken.token}`;
}

/** Who asks a route of the contract. */
export function callerOf(request: FastifyRequest): Caller {
  const known = callers.get(request);
  if (known === undefined) throw new Error(`nobody asked who calls ${request.routeOptions.url}`);
  return known.caller;
}
