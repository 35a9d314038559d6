import { EXERCISE_ROUTES } from './exercise/routes.ts';
import { FILE_ROUTES } from './files/routes.ts';
import { INBOX_ROUTES } from './inbox/routes.ts';
import { NOTICE_ROUTES } from './notices/routes.ts';
import { OPEN_ROUTES } from './open-routes.ts';
import { PARTY_ROUTES } from './parties/routes.ts';
import { PASSKEY_ROUTES } from './passkeys/routes.ts';
import { PEOPLE_ROUTES } from './people/routes.ts';
import { PROVIDER_ROUTES } from './providers/routes.ts';
import type { Route } from './route.ts';
import { TALK_ROUTES } from './talks/routes.ts';
import { TOKEN_ROUTES } from './tokens/routes.ts';

/**
 * Every route of the API, as data: the server registers them, the client calls them, OpenAPI and the reference page
 * describe them, and tests make requests, all from this one table. The first order is the one when nobody says;
 * `-` turns an order round.
 */
export const ROUTES = {
  ...OPEN_ROUTES,
  ...PEOPLE_ROUTES,
  ...TOKEN_ROUTES,
  ...PASSKEY_ROUTES,
  ...PROVIDER_ROUTES,
  ...FILE_ROUTES,
  ...PARTY_ROUTES,
  ...TALK_ROUTES,
  ...INBOX_ROUTES,
  ...NOTICE_ROUTES,
  ...EXERCISE_ROUTES,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** Route names, in the order of the table. */
export const ROUTE_NAMES = Object.keys(ROUTES).filter((name): name is RouteName => name in ROUTES);
