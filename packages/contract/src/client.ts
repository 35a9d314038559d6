import type { z } from 'zod';
import { Problem } from './problems.ts';
import { API_ROOT, type Route } from './route.ts';
import { ROUTES, type RouteName } from './routes.ts';

type Table = typeof ROUTES;

/** What a schema takes; anything where it takes nothing, so that it leaves what it is joined with as it is. */
type Given<Schema extends z.ZodType> =
  z.input<Schema> extends Record<string, never> ? unknown : z.input<Schema>;

/** Places of the path and parameters of the query, together. */
export type RequestOf<Name extends RouteName> = Given<Table[Name]['params']> &
  Given<Table[Name]['query']> &
  object;
export type AnswerOf<Name extends RouteName> = z.output<Table[Name]['answer']>;

/** Routes that a program calls without a token and that answer in JSON. */
export type ReadName = {
  [Name in RouteName]: Table[Name] extends { readonly file: string } | { readonly token: true }
    ? never
    : Name;
}[RouteName];

/** One method for each public read: `client.coverageOfGroups({ reading: 'revised' })`. */
export type Client = {
  readonly [Name in ReadName]: (request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
};

/** The API's refusal of a request. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.title}. ${problem.detail}`);
    this.problem = problem;
  }
}

/** What a client needs of `fetch`. */
export type Fetch = (
  address: string,
  options: { readonly headers: Readonly<Record<string, string>> },
) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/**
 * A client of the API. Answers are checked by the contract's schemas.
 *
 * @param baseUrl where the server is, without a path: `http://localhost:8321`; empty in a page that it serves
 * @throws ApiProblem when the API refuses, ZodError when what comes isn't an answer
 */
export function createClient(baseUrl: string, fetch: Fetch): Client {
  const call =
    <Params extends z.ZodObject, Query extends z.ZodObject, Answer extends z.ZodType>(
      route: Route<Params, Query, Answer>,
    ) =>
    async (request: Given<Params> & Given<Query> & object): Promise<z.output<Answer>> => {
      const answer = await fetch(baseUrl + address(route, request), {
        headers: { accept: 'application/json' },
      });
      const document: unknown = await answer.json();
      if (!answer.ok) throw new ApiProblem(Problem.parse(document));
      return route.answer.parse(document);
    };
  return {
    observatory: call(ROUTES.observatory),
    indicators: call(ROUTES.indicators),
    destinations: call(ROUTES.destinations),
    destination: call(ROUTES.destination),
    groups: call(ROUTES.groups),
    coverageOfDestinations: call(ROUTES.coverageOfDestinations),
    coverageOfDestination: call(ROUTES.coverageOfDestination),
    coverageOfGroups: call(ROUTES.coverageOfGroups),
    coverageOfWeeks: call(ROUTES.coverageOfWeeks),
    breaks: call(ROUTES.breaks),
    products: call(ROUTES.products),
    listings: call(ROUTES.listings),
    dosesByProduct: call(ROUTES.dosesByProduct),
    production: call(ROUTES.production),
    trade: call(ROUTES.trade),
    sources: call(ROUTES.sources),
    corrections: call(ROUTES.corrections),
    scenarios: call(ROUTES.scenarios),
    scenario: call(ROUTES.scenario),
    plans: call(ROUTES.plans),
    plan: call(ROUTES.plan),
  };
}

/** A route's address below the server, places filled and parameters in the table's order. */
export function addressOf<Name extends RouteName>(name: Name, request: RequestOf<Name>): string {
  return address(ROUTES[name], request);
}

function address(route: Route, request: object): string {
  const given = new Map<string, unknown>(Object.entries(request));
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, place: string) =>
    encodeURIComponent(String(given.get(place) ?? '')),
  );
  const query = Object.keys(route.query.shape).flatMap((parameter) => {
    const value = given.get(parameter);
    return value === undefined ? [] : [[parameter, String(value)]];
  });
  return `${API_ROOT}${path}${query.length === 0 ? '' : `?${new URLSearchParams(query)}`}`;
}
