import { z } from 'zod';
import { NONE } from '../parameters.ts';
import type { Route } from '../route.ts';
import { Email } from './email.ts';
import { OwnData } from './own-data.ts';
import {
  Code,
  Device,
  Language,
  LinkText,
  Me,
  NewPassword,
  Password,
  PersonName,
  TimeZone,
} from './people.ts';

const done = z.object({ data: z.object({ done: z.literal(true) }) });

/** The same, whatever there is of the address. */
const askedForLink = z.object({
  data: z.object({
    done: z.literal(true),
    is_mailed: z
      .boolean()
      .meta({ description: 'Whether links are mailed here; else somebody hands them on' }),
  }),
});
const me = z.object({ data: Me });

/** There is nothing to say: none is as good as an empty one. */
const NOTHING = z.strictObject({}).nullish();

const write = { method: 'POST', params: NONE, query: NONE } as const;

/** Accounts, sign-in, and what a person does with its own. */
export const PEOPLE_ROUTES = {
  makeAccount: {
    ...write,
    access: 'sign-in',
    path: '/accounts',
    summary:
      'Asks for an account. A link confirms it; the answer is the same whether or not the address has one already',
    body: z.strictObject({
      name: PersonName,
      email: Email,
      password: NewPassword,
      language: Language.default('en'),
      time_zone: TimeZone.default('UTC'),
    }),
    answer: askedForLink,
    problems: ['too-many-attempts'],
    example: '/accounts',
  },
  confirmAccount: {
    ...write,
    access: 'sign-in',
    path: '/accounts/confirm',
    summary: 'Confirms an account by its link and the password that it was asked for with, and signs in',
    body: z.strictObject({ link: LinkText, password: Password }),
    answer: me,
    problems: ['link-over', 'wrong-sign-in', 'account-exists', 'too-many-attempts'],
    example: '/accounts/confirm',
  },
  acceptInvitation: {
    ...write,
    access: 'sign-in',
    path: '/accounts/accept',
    summary: 'Makes an account by the link of an invitation, and signs in',
    body: z.strictObject({
      link: LinkText,
      name: PersonName,
      password: NewPassword,
      language: Language.default('en'),
      time_zone: TimeZone.default('UTC'),
    }),
    answer: me,
    problems: ['link-over', 'account-exists', 'too-many-attempts'],
    example: '/accounts/accept',
  },
  signIn: {
    ...write,
    access: 'sign-in',
    path: '/visits',
    summary: 'Signs in: begins a visit, whose cookie comes with the answer',
    body: z.strictObject({ email: Email, password: Password, code: Code.optional() }),
    answer: me,
    problems: ['wrong-sign-in', 'needs-code', 'too-many-attempts'],
    example: '/visits',
  },
  visits: {
    access: 'person',
    method: 'GET',
    path: '/visits',
    summary: 'The devices on which one is signed in; the newest first',
    params: NONE,
    query: NONE,
    answer: z.object({ data: z.array(Device) }),
    problems: [],
    example: '/visits',
  },
  signOut: {
    ...write,
    access: 'person',
    alsoByProvider: true,
    path: '/visits/end',
    summary: 'Signs out on this device',
    body: NOTHING,
    answer: done,
    problems: [],
    example: '/visits/end',
  },
  signOutEverywhere: {
    ...write,
    access: 'person',
    path: '/visits/end-all',
    summary: 'Signs out on every device, this one too',
    body: NOTHING,
    answer: done,
    problems: [],
    example: '/visits/end-all',
  },
  signInFreshly: {
    ...write,
    access: 'person',
    path: '/visits/fresh',
    summary: 'Signs in once more, by the password: for five minutes this visit may do what needs it',
    body: z.strictObject({ password: Password, code: Code.optional() }),
    answer: me,
    problems: ['wrong-sign-in', 'needs-code', 'too-many-attempts'],
    example: '/visits/fresh',
  },
  endVisit: {
    ...write,
    access: 'person',
    path: '/visits/{visit}/end',
    summary: 'Signs out on one device',
    params: z.strictObject({ visit: z.uuid() }),
    body: NOTHING,
    answer: done,
    problems: ['not-found'],
    example: '/visits/{visit}/end',
  },
  me: {
    access: 'person',
    scopes: ['people:read'],
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in',
    params: NONE,
    query: NONE,
    answer: me,
    problems: [],
    example: '/me',
  },
  ownData: {
    access: 'person',
    method: 'GET',
    path: '/me/data',
    summary: 'All that is held about whoever is signed in',
    params: NONE,
    query: NONE,
    answer: z.object({ data: OwnData }),
    problems: [],
    example: '/me/data',
  },
  changeMe: {
    ...write,
    access: 'person',
    path: '/me/change',
    summary: 'Changes name, language or time zone: what is given',
    body: z.strictObject({
      name: PersonName.optional(),
      language: Language.optional(),
      time_zone: TimeZone.optional(),
    }),
    answer: me,
    problems: [],
    example: '/me/change',
  },
  changePassword: {
    ...write,
    access: 'person',
    path: '/me/password',
    summary: 'Sets another password, after a fresh sign-in, and signs out on all other devices',
    body: z.strictObject({ password: NewPassword }),
    answer: done,
    problems: ['not-fresh', 'too-many-attempts'],
    example: '/me/password',
  },
  makeSecondFactor: {
    ...write,
    access: 'person',
    path: '/me/second-factor',
    summary:
      'Makes a second factor for an authenticator (TOTP), after a fresh sign-in. It is asked for when it is on',
    body: NOTHING,
    answer: z.object({
      data: z.object({ secret: z.string(), address: z.string().meta({ description: 'For a QR code' }) }),
    }),
    problems: ['not-fresh', 'second-factor-is-on'],
    example: '/me/second-factor',
  },
  turnOnSecondFactor: {
    ...write,
    access: 'person',
    path: '/me/second-factor/on',
    summary:
      'Turns on the second factor by a code of it; gives codes for when the authenticator is lost, once each',
    body: z.strictObject({ code: Code }),
    answer: z.object({ data: z.object({ codes: z.array(z.string()) }) }),
    problems: ['not-fresh', 'wrong-code'],
    example: '/me/second-factor/on',
  },
  removeSecondFactor: {
    ...write,
    access: 'person',
    path: '/me/second-factor/remove',
    summary: 'Takes the second factor off, after a fresh sign-in',
    body: NOTHING,
    answer: done,
    problems: ['not-fresh'],
    example: '/me/second-factor/remove',
  },
  eraseMe: {
    ...write,
    access: 'person',
    path: '/me/erase',
    summary: 'Erases all that is known of oneself, after a fresh sign-in. Nothing brings it back',
    body: NOTHING,
    answer: done,
    problems: ['not-fresh', 'last-administrator'],
    example: '/me/erase',
  },
  losePassword: {
    ...write,
    access: 'sign-in',
    path: '/passwords/lost',
    summary: 'Asks for a link to set another password; the answer is the same for an address that nobody has',
    body: z.strictObject({ email: Email }),
    answer: askedForLink,
    problems: ['too-many-attempts'],
    example: '/passwords/lost',
  },
  setPassword: {
    ...write,
    access: 'sign-in',
    path: '/passwords/set',
    summary: 'Sets another password by a link, signs out on every device, and withdraws all tokens',
    body: z.strictObject({ link: LinkText, password: NewPassword }),
    answer: done,
    problems: ['link-over', 'too-many-attempts'],
    example: '/passwords/set',
  },
} as const satisfies Record<string, Route>;
