import { z } from 'zod';
import { NONE } from '../parameters.ts';
import { PartyCode } from '../parties/parties.ts';
import { PersonName } from '../people/people.ts';
import type { Route } from '../route.ts';
import { TOKEN_SCOPES, TokenScope } from './scopes.ts';
import { MOST_TOKEN_DAYS, PersonToken, TokenOfParty, USUAL_TOKEN_DAYS } from './tokens.ts';

const TokenName = PersonName.max(100).meta({ example: 'Stock register' });

/** Tokens by which programs of a person ask: made, seen and withdrawn in a visit, and by no token. */
export const TOKEN_ROUTES = {
  ownTokens: {
    access: 'person',
    method: 'GET',
    path: '/tokens',
    summary: 'One’s own tokens, the newest first; those that are over or withdrawn for thirty days',
    params: NONE,
    query: NONE,
    answer: z.object({ data: z.array(PersonToken) }),
    problems: [],
    example: '/tokens',
  },
  makeToken: {
    access: 'person',
    method: 'POST',
    path: '/tokens',
    summary:
      'Makes a token by which a program asks as oneself, within its scopes, after a fresh sign-in. Its text is told this once',
    params: NONE,
    query: NONE,
    body: z.strictObject({
      name: TokenName,
      scopes: z
        .array(TokenScope)
        .min(1)
        .max(TOKEN_SCOPES.length)
        .meta({ description: 'To change something is to read it, too' }),
      party: PartyCode.optional().meta({
        description: 'The party for which it acts, and no other; left out: for none',
      }),
      days: z.int().min(1).max(MOST_TOKEN_DAYS).default(USUAL_TOKEN_DAYS),
    }),
    answer: z.object({ data: PersonToken.extend({ text: z.string() }) }),
    problems: ['not-fresh', 'not-found', 'too-many-tokens', 'too-many-attempts'],
    example: '/tokens',
  },
  withdrawToken: {
    access: 'person',
    method: 'POST',
    path: '/tokens/{token}/withdraw',
    summary: 'Withdraws a token: one’s own, or one that acts for a party that one administers',
    params: z.strictObject({ token: z.uuid() }),
    query: NONE,
    body: z.strictObject({}).nullish(),
    answer: z.object({ data: z.object({ done: z.literal(true) }) }),
    problems: ['not-found'],
    example: '/tokens/{token}/withdraw',
  },
  tokensOfParty: {
    access: 'person',
    method: 'GET',
    path: '/parties/{party}/tokens',
    summary: 'Tokens that act for a party, for those who administer it; the newest first',
    params: z.strictObject({ party: PartyCode }),
    query: NONE,
    answer: z.object({ data: z.array(TokenOfParty) }),
    problems: ['not-found'],
    example: '/parties/{party}/tokens',
  },
} as const satisfies Record<string, Route>;
