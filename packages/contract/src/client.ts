import type { z } from 'zod';
import { accessRule } from './access.ts';
import { address, answersInJson, call, type Fetch, type Given } from './ask-route.ts';
import type { Route } from './route.ts';
import { ROUTE_NAMES, ROUTES, type RouteName } from './routes.ts';
import type { TokenScope } from './tokens/scopes.ts';

type Table = typeof ROUTES;

/** Places of the path and parameters of the query, together. */
export type RequestOf<Name extends RouteName> = Given<Table[Name]['params']> &
  Given<Table[Name]['query']> &
  object;
export type AnswerOf<Name extends RouteName> = z.output<Table[Name]['answer']>;

/** Routes of this kind that answer in JSON. */
type NameOf<Kind extends Partial<Route>> = {
  [Name in RouteName]: Table[Name] extends Kind & { readonly file?: undefined } ? Name : never;
}[RouteName];

/** Routes that anybody may read. */
export type ReadName = NameOf<{ readonly method: 'GET'; readonly access: 'public' }>;

/** What is sent with a write: a file's content, or what becomes JSON. */
type BodyOf<Body> = Body extends z.ZodType ? z.input<Body> : string | Blob;

type Method<Name extends RouteName> = Table[Name] extends { readonly body: infer Body }
  ? (request: RequestOf<Name>, body: BodyOf<Body>) => Promise<AnswerOf<Name>>
  : (request: RequestOf<Name>) => Promise<AnswerOf<Name>>;

/** One method for each route that anybody may read: `client.coverageOfGroups({ reading: 'revised' })`. */
export type Client = {
  readonly [Name in ReadName]: (request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
};

/** And one for each other: `client.importFigures({ dry_run: 'true' }, text)`. */
export type OperatorClient = Client & {
  readonly [Name in NameOf<{ readonly access: 'operator' }>]: Method<Name>;
};

/** One method for each route that a token of a person may ask, keyed as those of a visit are. */
export type TokenClient = Client & {
  readonly [Name in Extract<NameOf<OfTokens>, VisitReadName>]: VisitReads[Name];
} & { readonly [Name in Extract<NameOf<OfTokens>, VisitWriteName>]: VisitWrites[Name] };

type OfTokens = { readonly scopes: readonly TokenScope[] };

type OfVisits = { readonly access: 'person' | 'sign-in' | 'visitor' };

/** Routes that hang on the cookie of a visit, and read. */
export type VisitReadName = NameOf<OfVisits & { readonly method: 'GET' }>;

/** And those that change something. */
export type VisitWriteName = NameOf<OfVisits & { readonly method: 'POST' }>;

/** What a write of a route takes. */
export type WrittenOf<Name extends VisitWriteName> = Table[Name] extends { readonly body: infer Body }
  ? BodyOf<Body>
  : never;

/** One method for each route that hangs on the cookie of a visit, in a page of the server: `client.me({})`. */
export type VisitReads = {
  readonly [Name in VisitReadName]: (request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
};

/** The same of what changes something. The last word is its key: whoever sends the same again gives the same. */
export type VisitWrites = {
  readonly [Name in VisitWriteName]: (
    request: RequestOf<Name>,
    body: WrittenOf<Name>,
    key?: string,
  ) => Promise<AnswerOf<Name>>;
};

export type VisitClient = VisitReads & VisitWrites;

/**
 * A client of the API, with a method for each route of the table that it may ask. Answers are checked by the
 * contract's schemas.
 *
 * @param baseUrl where the server is, without a path: `http://localhost:8321`; empty in a page that it serves
 * @param token of an operator; sent to the routes that need one, and to no other
 * @throws ApiProblem when the API refuses, ZodError when what comes isn't an answer
 */
export function createClient(baseUrl: string, fetch: Fetch): Client;
export function createClient(baseUrl: string, fetch: Fetch, token: string): OperatorClient;
export function createClient(baseUrl: string, fetch: Fetch, token?: string): Client {
  const names = ROUTE_NAMES.filter(
    (name) => isPublicRead(name) || (token !== undefined && answersInJson(ROUTES[name]) && !isOfVisits(name)),
  );
  return clientOf(
    names,
    (route) => (request: object, body?: unknown) => call(baseUrl, fetch, token, route, request, body),
  );
}

/** A client in a page of the server, whose browser sends cookie and origin by itself. */
export function createVisitClient(fetch: Fetch): VisitClient {
  const names = ROUTE_NAMES.filter((name) => isOfVisits(name) && answersInJson(ROUTES[name]));
  const methods = keyedMethods(names, '', fetch);
  if (!isVisitClient(methods)) throw new Error('a route has no method');
  return methods;
}

/**
 * A client of a person's program.
 *
 * @param token of the person; sent to the routes that take one, and to no other. What it isn't for is refused
 */
export function createTokenClient(baseUrl: string, fetch: Fetch, token: string): TokenClient {
  const methods = {
    ...createClient(baseUrl, fetch),
    ...keyedMethods(ROUTE_NAMES.filter(takesToken), baseUrl, fetch, token),
  };
  if (!isTokenClient(methods)) throw new Error('a route has no method');
  return methods;
}

function keyedMethods(names: readonly RouteName[], baseUrl: string, fetch: Fetch, token?: string): object {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (request: object, body?: unknown, key?: string) =>
        call(baseUrl, fetch, token, ROUTES[name], request, body, key),
    ]),
  );
}

function isTokenClient(methods: object): methods is TokenClient {
  return ROUTE_NAMES.every((name) => !takesToken(name) || name in methods);
}

function takesToken(name: RouteName): boolean {
  const route: Route = ROUTES[name];
  return route.scopes !== undefined && answersInJson(route);
}

function isVisitClient(methods: object): methods is VisitClient {
  return ROUTE_NAMES.every((name) => !isOfVisits(name) || !answersInJson(ROUTES[name]) || name in methods);
}

function isOfVisits(name: RouteName): boolean {
  const { access } = ROUTES[name];
  return accessRule(access).isFromHere || access === 'visitor';
}

/**
 * A client within the server that answers: what it is given was checked by the contract's schemas when it was made, and
 * isn't checked again.
 *
 * @param read the document at an address of the API: `/api/v1/coverage/groups?day=2021-08-04`
 */
export function createOwnClient(read: (address: string) => Promise<unknown>): Client {
  return clientOf(
    ROUTE_NAMES.filter(isPublicRead),
    (route) => (request: object) => read(address(route, request)),
  );
}

function clientOf(names: readonly RouteName[], methodOf: (route: Route) => unknown): Client {
  const methods = Object.fromEntries(names.map((name) => [name, methodOf(ROUTES[name])]));
  if (!isClient(methods)) throw new Error('a route has no method');
  return methods;
}

/** Each method is made from the route that its type is made from. */
function isClient(methods: object): methods is Client {
  return ROUTE_NAMES.filter(isPublicRead).every((name) => name in methods);
}

function isPublicRead(name: RouteName): boolean {
  const route: Route = ROUTES[name];
  return route.method === 'GET' && route.access === 'public' && answersInJson(route);
}

/** A route's address below the server, places filled and parameters in the table's order. */
export function addressOf<Name extends RouteName>(name: Name, request: RequestOf<Name>): string {
  return address(ROUTES[name], request);
}
