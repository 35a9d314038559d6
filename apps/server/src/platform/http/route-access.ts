import { type Access, API_ROOT, ROUTES, type Route, type TokenScope } from '@sahakarya/contract';
import type { Application } from './application.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask, by the contract. A route without it is none of the API's, and closed to other sites. */
    access?: Access;
    /** What a token of a person has to be for, by the contract; undefined: none asks it. */
    scopes?: readonly TokenScope[] | undefined;
    /** Asked in a visit by a party's provider, too, though it has no scopes, by the contract. */
    alsoByProvider?: true | undefined;
  }
}

/** A route's path as the framework writes it. */
export function urlOf({ path }: Pick<Route, 'path'>): string {
  return `${API_ROOT}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

const BY_ADDRESS: ReadonlyMap<string, Route> = new Map(
  Object.values<Route>(ROUTES).map((route) => [`${route.method} ${urlOf(route)}`, route]),
);

/**
 * Gives every route of the contract its access and scopes, whoever registers it: what follows from these cannot be
 * forgotten. To be registered before all that asks for them.
 */
export function nameAccess(app: Application): void {
  app.addHook('onRoute', (route) => {
    const method = route.method === 'HEAD' ? 'GET' : String(route.method);
    const told = BY_ADDRESS.get(`${method} ${route.url}`);
    if (told === undefined) return;
    const { access, scopes, alsoByProvider } = told;
    route.config = { ...route.config, access, scopes, alsoByProvider };
  });
}
