import { ROUTES } from '@sahakarya/contract';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { isHttps } from '../../platform/http/visits/how-reached.ts';
import { NO_VISIT, personOf, personRoute, signInRoute } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../published/write-route.ts';
import { acceptInvitation } from './accounts/accept-invitation.ts';
import { confirmAccount } from './accounts/confirm-account.ts';
import { losePassword, setLostPassword } from './accounts/lost-password.ts';
import { makeAccount } from './accounts/make-account.ts';
import { changeMe, changePassword } from './own/change-me.ts';
import { eraseMe } from './own/erase-me.ts';
import { ownData } from './own/own-data.ts';
import { makeOwnFactor, removeOwnFactor, turnOnOwnFactor } from './own/own-factor.ts';
import { passkeyRoutes } from './passkeys/routes.ts';
import { Passwords } from './passwords/hash-password.ts';
import type { PeopleServices } from './people-services.ts';
import { KnownProviders } from './providers/known-providers.ts';
import { providerRoutes } from './providers/routes.ts';
import { meOf, openPerson } from './sealed-person.ts';
import { makeToken } from './tokens/make-token.ts';
import { tokensOfParty } from './tokens/tokens-of-party.ts';
import { tokensOfPerson } from './tokens/tokens-of-person.ts';
import { withdrawToken } from './tokens/withdraw-token.ts';
import { devicesOf, endAllVisits, endVisit } from './visits/devices.ts';
import { signIn, signInFreshly } from './visits/sign-in.ts';

const DONE = { data: { done: true } } as const;

/** Who may is asked before: by the guard, from each route's access in the contract. */
export function peopleRoutes(
  { database, keys, now, machineNow = now, metrics, settings }: Services,
  { beforeErasing, linkWay, log }: Pick<PeopleServices, 'beforeErasing' | 'linkWay' | 'log'>,
): readonly CallerRoute[] {
  const people: PeopleServices = {
    ...{ database, keys, now, beforeErasing, linkWay, log },
    passwords: new Passwords(),
    codesAt: machineNow,
  };
  const count = metrics.counter({
    name: 'sign_ins',
    help: 'Sign-ins and fresh sign-ins, by what became of them',
    labels: { outcome: ['done', 'refused'] },
  });
  const counted = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work.catch((error: unknown) => {
      count({ outcome: 'refused' });
      throw error;
    });
    count({ outcome: 'done' });
    return result;
  };
  return [
    ...accountRoutes(people),
    ...visitRoutes(people, counted),
    ...passkeyRoutes(people, counted),
    ...providerRoutes(people, new KnownProviders(!isHttps(settings.values)), counted),
    ...ownRoutes(people),
    ...tokenRoutes(people),
  ];
}

function accountRoutes(people: PeopleServices): readonly CallerRoute[] {
  const asked = { data: { ...DONE.data, is_mailed: people.linkWay === 'mailed' } };
  return [
    signInRoute(ROUTES.makeAccount, async ({ body, from }) => {
      await makeAccount(people, body, from);
      return { answer: asked };
    }),
    signInRoute(ROUTES.confirmAccount, async ({ body, from }) => {
      const { me, visit } = await confirmAccount(people, body, from);
      return { answer: { data: me }, visit };
    }),
    signInRoute(ROUTES.acceptInvitation, async ({ body, from }) => {
      const { me, visit } = await acceptInvitation(people, body, from);
      return { answer: { data: me }, visit };
    }),
    signInRoute(ROUTES.losePassword, async ({ body: { email }, from }) => {
      await losePassword(people, email, from);
      return { answer: asked };
    }),
    signInRoute(ROUTES.setPassword, async ({ body, from }) => {
      await setLostPassword(people, body, from);
      return { answer: DONE, visit: NO_VISIT };
    }),
  ];
}

function visitRoutes(
  people: PeopleServices,
  counted: <Result>(work: Promise<Result>) => Promise<Result>,
): readonly CallerRoute[] {
  return [
    signInRoute(ROUTES.signIn, async ({ body, from }) => {
      const { me, visit } = await counted(signIn(people, body, from));
      return { answer: { data: me }, visit };
    }),
    personRoute(ROUTES.signInFreshly, async ({ body, person, from }) => {
      const { me, visit } = await counted(signInFreshly(people, person, body, from));
      return { answer: { data: me }, visit };
    }),
    privateRoute(ROUTES.visits, async ({ caller }) => ({
      data: await withDesk(people.database, caller, ({ db }) =>
        devicesOf(db, personOf(caller), people.now()),
      ),
    })),
    personRoute(ROUTES.signOut, async ({ person }) => {
      await endVisit(people, person, person.visit);
      return { answer: DONE, visit: NO_VISIT };
    }),
    personRoute(ROUTES.signOutEverywhere, async ({ person }) => {
      await endAllVisits(people, person);
      return { answer: DONE, visit: NO_VISIT };
    }),
    personRoute(ROUTES.endVisit, async ({ params: { visit }, person }) => {
      await endVisit(people, person, visit);
      return { answer: DONE, ...(visit === person.visit ? { visit: NO_VISIT } : {}) };
    }),
  ];
}

function tokenRoutes(people: PeopleServices): readonly CallerRoute[] {
  return [
    privateRoute(ROUTES.ownTokens, async ({ caller }) => ({
      data: await withDesk(people.database, caller, async ({ db }) => {
        const { name: person } = personOf(caller);
        const { key } = await openPerson(db, people.keys, person);
        return tokensOfPerson(db, { person, key }, people.now());
      }),
    })),
    privateRoute(ROUTES.tokensOfParty, async ({ params: { party }, caller }) => ({
      data: await tokensOfParty(people, personOf(caller), party),
    })),
    personRoute(ROUTES.makeToken, async ({ body, person }) => ({
      answer: { data: await makeToken(people, person, body) },
    })),
    personRoute(ROUTES.withdrawToken, async ({ params: { token }, person }) => {
      await withdrawToken(people, person, token);
      return { answer: DONE };
    }),
  ];
}

function ownRoutes(people: PeopleServices): readonly CallerRoute[] {
  return [
    privateRoute(ROUTES.me, async ({ caller }) => ({
      data: await withDesk(people.database, caller, ({ db }) => meOf(db, people.keys, personOf(caller))),
    })),
    privateRoute(ROUTES.ownData, async ({ caller }) => ({ data: await ownData(people, personOf(caller)) })),
    personRoute(ROUTES.changeMe, async ({ body, person }) => ({
      answer: { data: await changeMe(people, person, body) },
    })),
    personRoute(ROUTES.changePassword, async ({ body: { password }, person, from }) => {
      await changePassword(people, person, password, from.network);
      return { answer: DONE };
    }),
    personRoute(ROUTES.makeSecondFactor, async ({ person }) => ({
      answer: { data: await makeOwnFactor(people, person) },
    })),
    personRoute(ROUTES.turnOnSecondFactor, async ({ body: { code }, person }) => ({
      answer: { data: { codes: [...(await turnOnOwnFactor(people, person, code))] } },
    })),
    personRoute(ROUTES.removeSecondFactor, async ({ person }) => {
      await removeOwnFactor(people, person);
      return { answer: DONE };
    }),
    personRoute(ROUTES.eraseMe, async ({ person }) => {
      await eraseMe(people, person);
      return { answer: DONE, visit: NO_VISIT };
    }),
  ];
}
