import { z } from 'zod';
import { NONE } from '../parameters.ts';
import type { Route } from '../route.ts';
import { Notices } from './notices.ts';

const answer = z.object({ data: Notices });

/** What a person is told by mail. */
export const NOTICE_ROUTES = {
  notices: {
    access: 'person',
    method: 'GET',
    path: '/me/notices',
    params: NONE,
    query: NONE,
    summary: 'What whoever asks is told by mail',
    answer,
    problems: [],
    example: '/me/notices',
  },
  changeNotices: {
    access: 'person',
    method: 'POST',
    path: '/me/notices',
    params: NONE,
    query: NONE,
    summary: 'Changes what whoever asks is told by mail',
    body: Notices.pick({ digest: true }).strict(),
    answer,
    problems: [],
    example: '/me/notices',
  },
} as const satisfies Record<string, Route>;
