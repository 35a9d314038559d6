import { z } from 'zod';
import { NONE } from '../parameters.ts';
import { Me } from '../people/people.ts';
import type { Route } from '../route.ts';
import {
  MadePasskey,
  NewPasskeyOptions,
  Passkey,
  PasskeyName,
  PasskeyOptions,
  ShownPasskey,
} from './passkeys.ts';

const ask = { method: 'POST', params: NONE, query: NONE, body: z.strictObject({}).nullish() } as const;
const show = { ...ask, body: z.strictObject({ credential: ShownPasskey }) } as const;
const ofOne = { ...ask, params: z.strictObject({ passkey: z.uuid() }) } as const;

const me = z.object({ data: Me });
const one = z.object({ data: Passkey });

/** What can be wrong with a passkey that is shown. */
const SHOWN = [
  'wrong-passkey',
  'passkey-blocked',
  'challenge-over',
  'passkeys-not-here',
  'too-many-attempts',
] as const;

/** Passkeys (WebAuthn): signing in by one, and one's own. */
export const PASSKEY_ROUTES = {
  askForPasskey: {
    ...ask,
    access: 'sign-in',
    path: '/visits/passkey/ask',
    summary: 'Gives what a browser asks for a passkey with, to sign in: good for five minutes, once',
    answer: z.object({ data: PasskeyOptions }),
    problems: ['passkeys-not-here', 'too-many-attempts'],
    example: '/visits/passkey/ask',
  },
  signInByPasskey: {
    ...show,
    access: 'sign-in',
    path: '/visits/passkey',
    summary:
      'Signs in by a passkey, without password and code: begins a visit, whose cookie comes with the answer',
    answer: me,
    problems: SHOWN,
    example: '/visits/passkey',
  },
  askForOwnPasskey: {
    ...ask,
    access: 'person',
    path: '/visits/fresh/passkey/ask',
    summary: 'Gives what a browser asks for one of one’s own passkeys with: good for five minutes, once',
    answer: z.object({ data: PasskeyOptions }),
    problems: ['passkeys-not-here'],
    example: '/visits/fresh/passkey/ask',
  },
  signInFreshlyByPasskey: {
    ...show,
    access: 'person',
    path: '/visits/fresh/passkey',
    summary: 'Signs in once more, by a passkey: for five minutes this visit may do what needs it',
    answer: me,
    problems: SHOWN,
    example: '/visits/fresh/passkey',
  },
  passkeys: {
    access: 'person',
    method: 'GET',
    path: '/me/passkeys',
    summary: 'One’s own passkeys, the oldest first',
    params: NONE,
    query: NONE,
    answer: z.object({ data: z.array(Passkey) }),
    problems: [],
    example: '/me/passkeys',
  },
  askForNewPasskey: {
    ...ask,
    access: 'person',
    path: '/me/passkeys/ask',
    summary: 'Gives what a browser makes a passkey with, after a fresh sign-in: good for five minutes, once',
    answer: z.object({ data: NewPasskeyOptions }),
    problems: ['not-fresh', 'passkeys-not-here', 'too-many-passkeys'],
    example: '/me/passkeys/ask',
  },
  addPasskey: {
    ...ask,
    access: 'person',
    path: '/me/passkeys',
    summary: 'Adds a passkey that the browser has made, after a fresh sign-in: from then on it signs in',
    body: z.strictObject({ name: PasskeyName, credential: MadePasskey }),
    answer: one,
    problems: ['not-fresh', 'passkey-refused', 'challenge-over', 'passkeys-not-here', 'too-many-passkeys'],
    example: '/me/passkeys',
  },
  renamePasskey: {
    ...ofOne,
    access: 'person',
    path: '/me/passkeys/{passkey}/rename',
    summary: 'Calls one of one’s own passkeys otherwise',
    body: z.strictObject({ name: PasskeyName }),
    answer: one,
    problems: ['not-found'],
    example: '/me/passkeys/{passkey}/rename',
  },
  removePasskey: {
    ...ofOne,
    access: 'person',
    path: '/me/passkeys/{passkey}/remove',
    summary: 'Removes one of one’s own passkeys, after a fresh sign-in: it opens nothing more',
    answer: z.object({ data: z.object({ done: z.literal(true) }) }),
    problems: ['not-fresh', 'not-found'],
    example: '/me/passkeys/{passkey}/remove',
  },
} as const satisfies Record<string, Route>;
