import { ROUTES } from '@sahakarya/contract';
import type { Services } from '../../platform/http/services.ts';
import { personOf } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../published/write-route.ts';
import { whatWaits } from './what-waits.ts';

export function inboxRoutes(services: Services): readonly CallerRoute[] {
  return [
    privateRoute(ROUTES.inbox, async ({ query: { as }, caller }) => ({
      data: await whatWaits(services, personOf(caller), as),
    })),
  ];
}
