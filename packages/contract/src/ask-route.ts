import type { z } from 'zod';
import { accessRule } from './access.ts';
import { Problem } from './problems.ts';
import { API_ROOT, bodyType, isKeyed, type Route, type Write } from './route.ts';

/** What a schema takes; anything where it takes nothing, so that it leaves what it is joined with as it is. */
export type Given<Schema extends z.ZodType> =
  z.input<Schema> extends Record<string, never> ? unknown : z.input<Schema>;

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
  options: {
    readonly method: Route['method'];
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string | Blob;
  },
) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

/** Not as a file. */
export function answersInJson(route: Route): boolean {
  return route.method === 'POST' || route.file === undefined;
}

/** Asks a route, and gives its answer as the contract's schema reads it. */
export async function call(
  baseUrl: string,
  fetch: Fetch,
  token: string | undefined,
  route: Route,
  request: object,
  body: unknown,
  key?: string,
): Promise<unknown> {
  const takesToken = route.scopes !== undefined || accessRule(route.access).scheme?.type === 'http';
  const answer = await fetch(baseUrl + address(route, request), {
    method: route.method,
    headers: {
      accept: 'application/json',
      ...(takesToken && token !== undefined ? { authorization: `Bearer ${token}` } : {}),
      ...(route.method === 'POST' ? { 'content-type': bodyType(route) } : {}),
      ...(isKeyed(route) ? { 'idempotency-key': key ?? crypto.randomUUID() } : {}),
    },
    ...(route.method === 'POST' ? { body: sent(route, body) } : {}),
  });
  const document: unknown = await answer.json();
  if (!answer.ok) throw new ApiProblem(Problem.parse(document));
  return route.answer.parse(document);
}

/** A file's content goes as it is. */
function sent(route: Write, body: unknown): string | Blob {
  if (typeof route.body !== 'string') return JSON.stringify(body);
  return body instanceof Blob ? body : String(body);
}

/** A route's address below the server, places filled and parameters in the table's order. */
export function address(route: Route, request: object): string {
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
