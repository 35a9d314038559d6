import { type Access, API_ROOT, ROUTES, type Route } from '@sahakarya/contract';
import type { Application } from './application.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may ask, by the contract. A route without it is none of the API's, and closed to other sites. */
    access?: Access;
  }
}

/** A route's path as the framework writes it. */
export function urlOf({ path }: Pick<Route, 'path'>): string {
  return `${API_ROOT}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
}

const BY_ADDRESS: ReadonlyMap<string, Access> = new Map(
  Object.values<Route>(ROUTES).map((route) => [`${route.method} ${urlOf(route)}`, route.access]),
);

/**
 * Gives every route of the contract its access, whoever registers it: what follows from it cannot be forgotten. To be
 * registered before all that asks for it.
 */
export function nameAccess(app: Application): void {
  app.addHook('onRoute', (route) => {
    const method = route.method === 'HEAD' ? 'GET' : String(route.method);
    const access = BY_ADDRESS.get(`${method} ${route.url}`);
    if (access !== undefined) route.config = { ...route.config, access };
  });
}
