import type { z } from 'zod';
import { address, answersInJson, call, type Fetch, type Given } from './ask-route.ts';
import { OPEN_ROUTES } from './open-routes.ts';
import type { Route } from './route.ts';

type Table = typeof OPEN_ROUTES;

/** Routes of figures and plans that anybody may read, and that answer in JSON. */
export type OpenName = {
  [Name in keyof Table]: Table[Name] extends {
    readonly method: 'GET';
    readonly access: 'public';
    readonly file?: undefined;
  }
    ? Name
    : never;
}[keyof Table];

export type OpenRequest<Name extends OpenName> = Given<Table[Name]['params']> &
  Given<Table[Name]['query']> &
  object;
export type OpenAnswer<Name extends OpenName> = z.output<Table[Name]['answer']>;

export type OpenClient = {
  readonly [Name in OpenName]: (request: OpenRequest<Name>) => Promise<OpenAnswer<Name>>;
};

/** The same as `createClient` without a token; it brings the schemas of figures and plans alone. */
export function createOpenClient(baseUrl: string, fetch: Fetch): OpenClient {
  const methods = Object.fromEntries(
    Object.entries(OPEN_ROUTES)
      .filter(([, route]) => isOpenRead(route))
      .map(([name, route]) => [
        name,
        (request: object) => call(baseUrl, fetch, undefined, route, request, undefined),
      ]),
  );
  if (!isOpenClient(methods)) throw new Error('a route has no method');
  return methods;
}

function isOpenRead(route: Route): boolean {
  return route.method === 'GET' && route.access === 'public' && answersInJson(route);
}

/** Each method is made from the route that its type is made from. */
function isOpenClient(methods: object): methods is OpenClient {
  return Object.entries(OPEN_ROUTES).every(([name, route]) => !isOpenRead(route) || name in methods);
}

/** Where such a read is asked, below the server. */
export function openAddressOf<Name extends OpenName>(name: Name, request: OpenRequest<Name>): string {
  return address(OPEN_ROUTES[name], request);
}
