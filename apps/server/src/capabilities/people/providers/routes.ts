import { ROUTES } from '@sahakarya/contract';
import { NO_VISIT, personOf, personRoute, signInRoute } from '../../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../../published/write-route.ts';
import type { PeopleServices } from '../people-services.ts';
import { comeBack } from './come-back.ts';
import type { KnownProviders } from './known-providers.ts';
import { leaveForProvider } from './leave-for-provider.ts';
import { providerOfParty, testProvider } from './provider-of-party.ts';

const DONE = { data: { done: true } } as const;

/** @param counted counts sign-ins by what becomes of them */
export function providerRoutes(
  people: PeopleServices,
  known: KnownProviders,
  counted: <Result>(work: Promise<Result>) => Promise<Result>,
): readonly CallerRoute[] {
  return [
    signInRoute(ROUTES.askProvider, async ({ body: { party }, from }) => {
      const { address, leaving } = await leaveForProvider(people, known, party, from);
      return { answer: { data: { address } }, leaving };
    }),
    signInRoute(ROUTES.signInByProvider, async ({ body, from }) => {
      const { me, visit } = await counted(comeBack(people, known, body, from));
      return { answer: { data: me }, visit, leaving: NO_VISIT };
    }),
    privateRoute(ROUTES.providerOfParty, async ({ params: { party }, caller }) => ({
      data: { provider: await providerOfParty(people, personOf(caller), party) },
    })),
    personRoute(ROUTES.testProvider, async ({ params: { party }, person }) => {
      await testProvider(people, known, person, party);
      return { answer: DONE };
    }),
  ];
}
