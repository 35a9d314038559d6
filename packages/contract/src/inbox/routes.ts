import { z } from 'zod';
import { NONE } from '../parameters.ts';
import { PartyCode } from '../parties/parties.ts';
import type { Route } from '../route.ts';
import { Waiting } from './waiting.ts';

/** What waits for a person. */
export const INBOX_ROUTES = {
  inbox: {
    access: 'person',
    scopes: ['parties:read', 'talks:read'],
    method: 'GET',
    path: '/inbox',
    params: NONE,
    query: z.strictObject({
      as: PartyCode.optional().meta({
        description: 'For this party; left out: what waits for oneself alone',
      }),
    }),
    summary: 'What waits for whoever asks: first what has a day, the nearest first; then the newest first',
    answer: z.object({ data: z.array(Waiting) }),
    problems: [],
    example: '/inbox?as=ETH',
  },
} as const satisfies Record<string, Route>;
