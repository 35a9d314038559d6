import { ROUTES } from '@sahakarya/contract';
import { personOf, personRoute, signInRoute } from '../../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute } from '../../../published/write-route.ts';
import {
  addPasskey,
  askForNewPasskey,
  ownPasskeys,
  removePasskey,
  renamePasskey,
} from '../own/own-passkeys.ts';
import type { PeopleServices } from '../people-services.ts';
import {
  askForOwnPasskey,
  askForPasskey,
  signInByPasskey,
  signInFreshlyByPasskey,
} from '../visits/sign-in-by-passkey.ts';

const DONE = { data: { done: true } } as const;

/** @param counted counts what becomes of a sign-in */
export function passkeyRoutes(
  people: PeopleServices,
  counted: <Result>(work: Promise<Result>) => Promise<Result>,
): readonly CallerRoute[] {
  return [
    signInRoute(ROUTES.askForPasskey, async ({ from }) => ({
      answer: { data: await askForPasskey(people, from) },
    })),
    signInRoute(ROUTES.signInByPasskey, async ({ body: { credential }, from }) => {
      const { me, visit } = await counted(signInByPasskey(people, credential, from));
      return { answer: { data: me }, visit };
    }),
    personRoute(ROUTES.askForOwnPasskey, async ({ person, from }) => ({
      answer: { data: await askForOwnPasskey(people, person, from) },
    })),
    personRoute(ROUTES.signInFreshlyByPasskey, async ({ body: { credential }, person, from }) => {
      const { me, visit } = await counted(signInFreshlyByPasskey(people, person, credential, from));
      return { answer: { data: me }, visit };
    }),
    privateRoute(ROUTES.passkeys, async ({ caller }) => ({
      data: [...(await ownPasskeys(people, personOf(caller)))],
    })),
    personRoute(ROUTES.askForNewPasskey, async ({ person, from }) => ({
      answer: { data: await askForNewPasskey(people, person, from.origin) },
    })),
    personRoute(ROUTES.addPasskey, async ({ body, person, from }) => ({
      answer: { data: await addPasskey(people, person, body, from.origin) },
    })),
    personRoute(ROUTES.renamePasskey, async ({ params: { passkey }, body: { name }, person }) => ({
      answer: { data: await renamePasskey(people, person, passkey, name) },
    })),
    personRoute(ROUTES.removePasskey, async ({ params: { passkey }, person }) => {
      await removePasskey(people, person, passkey);
      return { answer: DONE };
    }),
  ];
}
