import { ROUTES, type Waiting } from '@sahakarya/contract';
import type { Person } from '../../platform/desk/caller.ts';
import type { Services } from '../../platform/http/services.ts';
import { personOf } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../published/write-route.ts';
import { whatWaits } from './what-waits.ts';

/** Adds to what waits for a party who else of it was told. */
type WithOthersTold = (person: Person, party: string, waiting: readonly Waiting[]) => Promise<Waiting[]>;

export function inboxRoutes(services: Services, withOthersTold: WithOthersTold): readonly CallerRoute[] {
  return [
    privateRoute(ROUTES.inbox, async ({ query: { as }, caller }) => {
      const person = personOf(caller);
      const waiting = await whatWaits(services, person, as);
      return { data: as === undefined ? waiting : await withOthersTold(person, as, waiting) };
    }),
  ];
}
