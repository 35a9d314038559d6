import { ROUTES } from '@sahakarya/contract';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Services } from '../../platform/http/services.ts';
import { signInRoute } from '../../published/visits/visit-route.ts';
import type { CallerRoute } from '../../published/write-route.ts';
import { sitDown } from './sit-down.ts';

/** A real installation has the address, and says that there is nothing. */
export function exerciseRoutes(services: Services): readonly CallerRoute[] {
  return [
    signInRoute(ROUTES.sitDown, async ({ body: { party }, from }) => {
      if (services.isExercise !== true) throw problem('not-found', { what: 'exercise' });
      const { me, visit } = await sitDown(services, party, from);
      return { answer: { data: me }, visit };
    }),
  ];
}
