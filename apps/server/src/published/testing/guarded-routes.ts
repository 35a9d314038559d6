import { ANYBODY, operator, signIn } from '../../platform/desk/caller.ts';
import { VersionCache } from '../../platform/http/caches/version-cache.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { RegisterRoutes } from '../../platform/http/services.ts';
import { checkAnswers } from '../check-answers.ts';
import { guard } from '../guard.ts';
import type { ReadRoute, Written } from '../read-route.ts';
import type { CallerRoute } from '../write-route.ts';

/** The token of the only operator there is. */
export const TOKEN = 'Bearer good';

/** Registers some routes with all that is around the routes of the contract. */
export function guardedRoutes(routes: readonly (ReadRoute | CallerRoute)[]): RegisterRoutes {
  return (app, services) => {
    guard(
      app,
      {
        public: async () => ANYBODY,
        visitor: async () => ANYBODY,
        operator: async ({ headers }) => {
          if (headers.authorization !== TOKEN) throw problem('no-token');
          return operator('weekly');
        },
        'sign-in': async () => signIn('a test'),
        person: async () => {
          throw problem('not-signed-in');
        },
      },
      services,
    );
    const answers = {
      cache: new VersionCache<Written>(1_000_000, ({ body }) => body.memory),
      check: checkAnswers(services.metrics),
    };
    for (const register of routes) register(app, services, answers);
  };
}
