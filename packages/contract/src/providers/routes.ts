import { z } from 'zod';
import { NONE } from '../parameters.ts';
import { PartyCode } from '../parties/parties.ts';
import { Me } from '../people/people.ts';
import type { Route } from '../route.ts';
import { IdentityProvider, Returned } from './providers.ts';

const write = { method: 'POST', params: NONE, query: NONE } as const;
const ofParty = z.strictObject({ party: PartyCode });

/** Signing in by a party’s own identity provider (OpenID Connect), and what its administrators see of it. */
export const PROVIDER_ROUTES = {
  askProvider: {
    ...write,
    access: 'sign-in',
    path: '/visits/provider/ask',
    summary:
      'Gives the address at which a party’s own provider signs its people in; good for ten minutes, once, in this browser',
    body: ofParty,
    answer: z.object({ data: z.object({ address: z.url() }) }),
    problems: ['provider-not-here', 'provider-failed', 'too-many-attempts'],
    example: '/visits/provider/ask',
  },
  signInByProvider: {
    ...write,
    access: 'sign-in',
    path: '/visits/provider',
    summary:
      'Signs in by what a party’s provider has sent back: begins a visit for that party alone, whose cookie comes with the answer',
    body: z.strictObject({ party: PartyCode, returned: Returned }),
    answer: z.object({ data: Me }),
    problems: [
      'provider-sign-in-over',
      'provider-not-here',
      'provider-failed',
      'provider-knows-nobody',
      'too-many-attempts',
    ],
    example: '/visits/provider',
  },
  providerOfParty: {
    access: 'person',
    method: 'GET',
    path: '/parties/{party}/provider',
    summary: 'The identity provider of a party, for its administrators',
    params: ofParty,
    query: NONE,
    answer: z.object({
      data: z.object({
        provider: IdentityProvider.nullable(),
      }),
    }),
    problems: ['not-found'],
    example: '/parties/{party}/provider',
  },
  testProvider: {
    access: 'person',
    method: 'POST',
    path: '/parties/{party}/provider/test',
    summary: 'Asks the identity provider of a party whether it can be reached and says what is needed',
    params: ofParty,
    query: NONE,
    body: z.strictObject({}).nullish(),
    answer: z.object({ data: z.object({ done: z.literal(true) }) }),
    problems: ['not-found', 'provider-failed', 'too-many-attempts'],
    example: '/parties/{party}/provider/test',
  },
} as const satisfies Record<string, Route>;
