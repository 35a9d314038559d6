import type { Write } from '@sahakarya/contract';
import type { z } from 'zod';
import type { Caller, Person } from '../../platform/desk/caller.ts';
import { networkOf } from '../../platform/http/limits/network-of.ts';
import { urlOf } from '../../platform/http/route-access.ts';
import type { Services } from '../../platform/http/services.ts';
import { requireHere } from '../../platform/http/visits/require-here.ts';
import { secretCookie, secretIn } from '../../platform/http/visits/secret-cookie.ts';
import { type AskedBy, askedOf, type CallerRoute } from '../write-route.ts';

/** Where a request comes from that may begin a visit. */
export interface From {
  /** As whom its address counts. */
  readonly network: string;
  /** What its program says that it is. */
  readonly agent: string;
  /** What its cookie has. */
  readonly visit: string | undefined;
  /** What its cookie has of a sign-in that has left for a provider. */
  readonly leaving?: string | undefined;
  /** What pages have as their origin that reach the server as it does. */
  readonly origin: string;
}

/** What the browser keeps from now on, in place of what it has: of its visit, or of a sign-in that leaves. */
export interface KeptVisit {
  readonly text: string;
  readonly seconds: number;
}

/** Nothing, from now on. */
export const NO_VISIT: KeptVisit = { text: '', seconds: 0 };

interface Done<Answer> {
  readonly answer: Answer;
  /** Undefined: the cookie stays as it is. */
  readonly visit?: KeptVisit;
  /** The same of a sign-in that leaves for a provider. */
  readonly leaving?: KeptVisit;
}

/** A route that changes something, asked for by somebody who signs in. */
export function signInRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body> & { readonly access: 'sign-in' },
  deed: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>> & { readonly from: From },
    services: Services,
  ) => Promise<Done<z.output<Answer>>>,
): CallerRoute {
  return visitRoute(route, deed);
}

/** A route that changes something, asked for by a person who is signed in. */
export function personRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body> & { readonly access: 'person' },
  deed: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>> & {
      readonly from: From;
      readonly person: Person;
    },
    services: Services,
  ) => Promise<Done<z.output<Answer>>>,
): CallerRoute {
  return visitRoute(route, (asked, services) => deed({ ...asked, person: personOf(asked.caller) }, services));
}

/** The person who asks a route for persons. */
export function personOf(caller: Caller): Person {
  if (caller.kind !== 'person') throw new Error(`a route for persons was asked by ${caller.kind}`);
  return caller;
}

function visitRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body>,
  deed: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>> & { readonly from: From },
    services: Services,
  ) => Promise<Done<z.output<Answer>>>,
): CallerRoute {
  return (app, services, { check }) => {
    const schema = { params: route.params, querystring: route.query, body: route.body };
    app.post(urlOf(route), { schema }, async (request, reply) => {
      const { by, origin } = requireHere(request, services.settings.values);
      const { cookie, 'user-agent': agent = '' } = request.headers;
      const from = {
        ...{ network: networkOf(request.ip), agent, origin },
        visit: secretIn(cookie, 'visit', by),
        leaving: secretIn(cookie, 'provider', by),
      };
      const asked = { ...askedOf(route, request), body: route.body.parse(request.body), from };
      const { answer, visit, leaving } = await deed(asked, services);
      for (const [kept, what] of [['visit', visit] as const, ['provider', leaving] as const])
        if (what !== undefined) reply.header('set-cookie', secretCookie(kept, by, what.text, what.seconds));
      return check(route, answer);
    });
  };
}
