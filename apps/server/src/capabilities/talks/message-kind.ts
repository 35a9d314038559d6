import type { Message as MessageAnswer } from '@sahakarya/contract';
import {
  decideMessage,
  evolveMessage,
  isOfRights,
  type Message,
  type MessageCommand,
  type MessageEvent,
  type Talk,
} from '@sahakarya/exchange';
import type { Kind } from '../../platform/commands/kind.ts';
import type { ThingRef } from '../../platform/commands/thing.ts';
import { actingRefs, askedIn } from '../../published/visits/acting-party.ts';
import { MESSAGE_KIND, matterOf, SEALED_FIELDS, TALK_KIND } from './matter.ts';
import { openToMessage } from './open-to-message.ts';
import { projectMessages, shownEarlier } from './project-messages.ts';

/** Messages, to the way in: each a thing of its own, so that many write in a talk at once. */
export const MESSAGES: Kind<Message, MessageCommand, MessageEvent> = {
  name: MESSAGE_KIND,
  sealed: {
    fields: SEALED_FIELDS,
    matter(_id, message, command) {
      const talk = talkOf(message, command);
      return talk === undefined ? undefined : matterOf(talk);
    },
  },
  reads: (_id, message, command, asking) => [...actingRefs(asking), ...talkRefs(message, command)],
  decide(_id, message, command, facts, asking) {
    const [ref] = talkRefs(message, command);
    const talk = ref && (facts(ref) as Talk | undefined);
    // Of what is not there, as of what is hidden, nothing more is told.
    if (talk === undefined) return { faults: [{ code: 'not-yours', path: [] }], isForbidden: true };
    const decision = decideMessage(message, talk, command, askedIn(facts, asking));
    if ('events' in decision) return decision;
    return { ...decision, isForbidden: decision.faults.some(({ code }) => isOfRights(code)) };
  },
  tells({ thing: { id, version }, state: message }, facts, asking): MessageAnswer | undefined {
    // What files are called is read by whoever sees them.
    if (message.files.length > 0) return undefined;
    const talk = facts({ kind: TALK_KIND, id: message.talk }) as Talk;
    return {
      ...{ message: id, talk: message.talk, party: message.party, person: message.by, version },
      at: new Date(message.at).toISOString(),
      words: message.words,
      files: [],
      earlier: shownEarlier(message),
      can: openToMessage(message, talk, askedIn(facts, asking)),
    };
  },
  evolve: evolveMessage,
  tables: ['message', 'file_use'],
  project: projectMessages,
};

function talkOf(message: Message | undefined, command: MessageCommand): string | undefined {
  return message?.talk ?? (command.verb === 'write' ? command.input.talk : undefined);
}

function talkRefs(message: Message | undefined, command: MessageCommand): readonly ThingRef[] {
  const id = talkOf(message, command);
  return id === undefined ? [] : [{ kind: TALK_KIND, id }];
}
