import { z } from 'zod';
import { NONE } from '../parameters.ts';
import { PartyCode } from '../parties/parties.ts';
import { Me } from '../people/people.ts';
import type { Route } from '../route.ts';

/** What an exercise can beside what the real thing can. */
export const EXERCISE_ROUTES = {
  sitDown: {
    access: 'sign-in',
    method: 'POST',
    path: '/exercise/visits',
    params: NONE,
    query: NONE,
    summary:
      'In an exercise: begins a visit of a party’s contact point, fresh as long as it lasts. Nowhere else is there such an address',
    body: z.strictObject({ party: PartyCode }),
    answer: z.object({ data: Me }),
    problems: ['not-found'],
    example: '/exercise/visits',
  },
} as const satisfies Record<string, Route>;
