import type { TalkVerb } from '@sahakarya/exchange';
import { z } from 'zod';
import { Instant } from '../codes.ts';
import { HistoryQuery, TalkHistory } from '../history/history.ts';
import { PartQuery } from '../lists.ts';
import { NONE } from '../parameters.ts';
import { ActingAs, PartyCode } from '../parties/parties.ts';
import type { Route } from '../route.ts';
import { wholeParameter } from '../whole-parameter.ts';
import {
  Message,
  MessageWords,
  MOST_TALKS_IN_A_PART,
  TALKS_IN_A_PART,
  Talk,
  TalkList,
  TalkState,
  TalkSubject,
} from './talks.ts';

const byTalk = z.strictObject({ talk: z.uuid() });
const as = z.strictObject({ as: ActingAs });
const talk = z.object({ data: Talk });
const message = z.object({ data: Message });
const version = z.int().positive().meta({ description: 'Of the talk, as it was read' });

const read = { access: 'person', method: 'GET', scopes: ['talks:read'] } as const;
const write = { access: 'person', method: 'POST', query: NONE, scopes: ['talks:write'] } as const;
const command = { ...write, isKeyed: true } as const;

/** A talk of which the caller isn't is not there. */
const REFUSALS = ['not-allowed', 'not-found', 'refused-by-rule', 'changed-meanwhile'] as const;

/** A verb of a talk's table, with what it takes. */
function verb<const Name extends Exclude<TalkVerb, 'begin'>, Shape extends z.ZodRawShape>(
  name: Name,
  summary: string,
  takes: Shape,
) {
  return {
    ...command,
    path: `/talks/{talk}/${name}`,
    summary,
    params: byTalk,
    body: z.strictObject({ as: ActingAs, version, ...takes }),
    answer: talk,
    problems: REFUSALS,
    example: `/talks/{talk}/${name}`,
  } as const satisfies Route;
}

/** Talks between parties: seen by them alone, as is that there are any. */
export const TALK_ROUTES = {
  talks: {
    ...read,
    path: '/talks',
    summary:
      'The talks of one’s parties, those with the newest message first, in parts; the next by "cursor"',
    params: NONE,
    query: z.strictObject({
      as: PartyCode.optional().meta({ description: 'Of this party alone' }),
      state: TalkState.optional(),
      cursor: PartQuery.shape.cursor,
      limit: wholeParameter(
        1,
        MOST_TALKS_IN_A_PART,
        `Talks in this part; ${TALKS_IN_A_PART} unless told`,
      ).optional(),
    }),
    answer: TalkList,
    problems: ['unknown-cursor'],
    example: '/talks?state=open',
  },
  talk: {
    ...read,
    path: '/talks/{talk}',
    summary: 'A talk, and what one can do with it',
    params: byTalk,
    query: as,
    answer: talk,
    problems: ['not-found'],
    example: '/talks/{talk}',
  },
  messages: {
    ...read,
    path: '/talks/{talk}/messages',
    summary: 'What was said in a talk, the newest first; the older ones by "before"',
    params: byTalk,
    query: as.extend({
      before: Instant.optional().meta({ description: 'Written before this moment' }),
      limit: wholeParameter(1, 200, 'Messages in this part; 50 unless told').optional(),
    }),
    answer: z.object({ data: z.array(Message) }),
    problems: ['not-found'],
    example: '/talks/{talk}/messages',
  },
  historyOfTalk: {
    ...read,
    scopes: ['talks:read', 'people:read'],
    path: '/talks/{talk}/history',
    summary:
      'What happened to a talk while one’s party was in it, the newest first; the older by "before". Messages are not in it',
    params: byTalk,
    query: HistoryQuery,
    answer: z.object({ data: TalkHistory }),
    problems: ['not-found'],
    example: '/talks/{talk}/history',
  },
  beginTalk: {
    ...command,
    path: '/talks',
    summary: 'Begins a talk with other parties; it needs no listing',
    params: NONE,
    body: z.strictObject({
      as: ActingAs,
      parties: z.array(PartyCode).min(1).max(50),
      subject: TalkSubject,
    }),
    answer: talk,
    problems: REFUSALS,
    example: '/talks',
  },
  addParty: verb('add_party', 'Asks those in a talk to let another party in', { party: PartyCode }),
  agreeToParty: verb('agree', 'Agrees to let a party in; with the last one’s word it is', {
    party: PartyCode,
  }),
  leaveTalk: verb('leave', 'Takes one’s party out of a talk; what was, it goes on reading', {}),
  closeTalk: verb('close', 'Closes a talk', {}),
  reopenTalk: verb('reopen', 'Opens a closed talk again', {}),
  nameAuditor: verb('name_auditor', 'Lets another party read along until a moment, and nothing else', {
    auditor: PartyCode,
    until: Instant,
  }),
  endAuditor: verb('end_auditor', 'Ends that a party reads along', { auditor: PartyCode }),
  writeMessage: {
    ...command,
    path: '/talks/{talk}/messages',
    summary: 'Writes in a talk; many can at once',
    params: byTalk,
    body: z.strictObject({
      as: ActingAs,
      words: MessageWords,
      files: z.array(z.uuid()).max(20).default([]).meta({ description: 'Files that one has brought' }),
    }),
    answer: message,
    problems: REFUSALS,
    example: '/talks/{talk}/messages',
  },
  correctMessage: {
    ...command,
    path: '/messages/{message}/correct',
    summary: 'Corrects a message: for 15 minutes in place; later the words of before stay to be read',
    params: z.strictObject({ message: z.uuid() }),
    body: z.strictObject({
      as: ActingAs,
      version: z.int().positive().meta({ description: 'Of the message, as it was read' }),
      words: MessageWords,
    }),
    answer: message,
    problems: REFUSALS,
    example: '/messages/{message}/correct',
  },
  markTalkRead: {
    ...write,
    path: '/talks/{talk}/mark_read',
    summary: 'Keeps up to when one has read a talk, for oneself; it never goes back',
    params: byTalk,
    body: z.strictObject({ until: Instant }),
    answer: z.object({ data: z.object({ until: z.iso.datetime() }) }),
    problems: ['not-found'],
    example: '/talks/{talk}/mark_read',
  },
} as const satisfies Record<string, Route>;
