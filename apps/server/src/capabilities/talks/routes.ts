import { ROUTES, type Talk, type Write } from '@sahakarya/contract';
import type { TalkCommand, TalkId } from '@sahakarya/exchange';
import { instant, partyKey } from '@sahakarya/vocabulary';
import type { z } from 'zod';
import type { CommitQueue } from '../../platform/commands/commit-queue.ts';
import type { Services } from '../../platform/http/services.ts';
import { commandRoute } from '../../published/visits/command-route.ts';
import { ownFiles } from '../../published/visits/own-files.ts';
import { personOf } from '../../published/visits/visit-route.ts';
import { type CallerRoute, privateRoute, writeRoute } from '../../published/write-route.ts';
import { historyOfTalk } from './history-of-talk.ts';
import { listMessages, readMessage } from './list-messages.ts';
import { partOfTalks } from './list-talks.ts';
import { markRead } from './mark-read.ts';
import { MESSAGE_KIND, TALK_KIND } from './matter.ts';
import { readTalk } from './read-talk.ts';

type Talks = Pick<Services, 'database' | 'keys' | 'now'> & { readonly queue: CommitQueue };

/** A route of a talk's verb: for whom, and by which version, in its body. */
type VerbRoute<Body extends z.ZodType> = Write<
  typeof ROUTES.closeTalk.params,
  z.ZodObject,
  z.ZodObject<{ data: typeof Talk }>,
  Body
> & { readonly access: 'person'; readonly isKeyed: true };

/** Who may is the rules' to say, and row-level security's once more: to others a talk isn't there. */
export function talkRoutes(talks: Talks): readonly CallerRoute[] {
  return [...reads(talks), ...ofTalks(talks), ...ofMessages(talks)];
}

function reads(talks: Talks): readonly CallerRoute[] {
  return [
    privateRoute(ROUTES.talks, ({ query, caller }) => partOfTalks(talks, personOf(caller), query)),
    privateRoute(ROUTES.talk, async ({ params, query: { as }, caller }) => ({
      data: await readTalk(talks, personOf(caller), params.talk, as),
    })),
    privateRoute(ROUTES.messages, async ({ params, query, caller }) => ({
      data: await listMessages(talks, personOf(caller), params.talk, query),
    })),
    privateRoute(ROUTES.historyOfTalk, async ({ params, query, caller }) => ({
      data: await historyOfTalk(talks, personOf(caller), params.talk, query),
    })),
    writeRoute(ROUTES.markTalkRead, async ({ params, body, caller }) => {
      const until = await markRead(
        talks.database,
        personOf(caller),
        params.talk,
        new Date(body.until),
        talks.now(),
      );
      return { data: { until: until.toISOString() } };
    }),
  ];
}

function ofTalks(talks: Talks): readonly CallerRoute[] {
  const verb = <Body extends z.ZodType<{ readonly as?: string | undefined; readonly version: number }>>(
    route: VerbRoute<Body>,
    command: (body: z.output<Body>) => TalkCommand,
  ): CallerRoute =>
    commandRoute(
      route,
      talks.queue,
      ({ params: { talk }, body, person }) => ({
        of: { kind: TALK_KIND, id: talk },
        asks: command(body),
        ...{ as: body.as, version: body.version, lookFor: () => readTalk(talks, person, talk, body.as) },
      }),
      async ({ params: { talk }, body: { as }, person }) => ({
        data: await readTalk(talks, person, talk, as),
      }),
    );
  return [
    commandRoute(
      ROUTES.beginTalk,
      talks.queue,
      ({ made, body: { as, subject, parties } }) => ({
        of: { kind: TALK_KIND, id: made },
        asks: { verb: 'begin', input: { subject, parties: parties.map(partyKey.of) } } satisfies TalkCommand,
        ...{ as, version: undefined },
      }),
      async ({ made, body: { as }, person }) => ({ data: await readTalk(talks, person, made, as) }),
    ),
    verb(ROUTES.addParty, ({ party }) => ({ verb: 'add_party', input: { party: partyKey.of(party) } })),
    verb(ROUTES.agreeToParty, ({ party }) => ({ verb: 'agree', input: { party: partyKey.of(party) } })),
    verb(ROUTES.leaveTalk, () => ({ verb: 'leave', input: undefined })),
    verb(ROUTES.closeTalk, () => ({ verb: 'close', input: undefined })),
    verb(ROUTES.reopenTalk, () => ({ verb: 'reopen', input: undefined })),
    verb(ROUTES.nameAuditor, ({ auditor, until }) => ({
      verb: 'name_auditor',
      input: { auditor: partyKey.of(auditor), until: instant(Date.parse(until)) },
    })),
    verb(ROUTES.endAuditor, ({ auditor }) => ({
      verb: 'end_auditor',
      input: { auditor: partyKey.of(auditor) },
    })),
  ];
}

function ofMessages(talks: Talks): readonly CallerRoute[] {
  return [
    commandRoute(
      ROUTES.writeMessage,
      talks.queue,
      async ({ params: { talk }, body: { as, words, files }, made, person }) => ({
        of: { kind: MESSAGE_KIND, id: made },
        asks: {
          verb: 'write',
          input: { talk: talk as TalkId, words, files: await ownFiles(talks.database, person, files) },
        },
        ...{ as, version: undefined, lookFor: () => readTalk(talks, person, talk, as) },
      }),
      async ({ made, body: { as }, person }) => ({
        data: await readMessage(talks, person, made, as),
      }),
    ),
    commandRoute(
      ROUTES.correctMessage,
      talks.queue,
      ({ params: { message }, body: { as, version, words }, person }) => ({
        of: { kind: MESSAGE_KIND, id: message },
        asks: { verb: 'correct', input: { words } },
        ...{ as, version, lookFor: () => readMessage(talks, person, message, as) },
      }),
      async ({ params: { message }, body: { as }, person }) => ({
        data: await readMessage(talks, person, message, as),
      }),
    ),
  ];
}
