import type { Asked } from '../command/asked.ts';
import { type Decision, happens, refused } from '../command/decision.ts';
import { type GateCode, gate } from '../command/gate.ts';
import type { FileId, TalkId } from '../command/ids.ts';
import type { Words } from '../command/words.ts';
import type { Relation } from '../rights/who.ts';
import { relationsToTalk } from '../talk/relations.ts';
import type { Talk } from '../talk/talk.ts';
import type { MessageEvent } from './events.ts';
import type { Message } from './message.ts';
import { MESSAGE_VERBS, type MessageVerb } from './states.ts';

export interface MessageInputs {
  readonly write: { readonly talk: TalkId; readonly words: Words; readonly files: readonly FileId[] };
  readonly correct: { readonly words: Words };
}

/** What somebody asks of a message. */
export type MessageCommand = {
  readonly [Verb in MessageVerb]: { readonly verb: Verb; readonly input: MessageInputs[Verb] };
}[MessageVerb];

export type MessageCode = GateCode | 'talk-closed' | 'nothing-said' | 'same-words';

/**
 * What a command does to a message, or why it does nothing.
 *
 * @param message undefined where it is to be written
 * @param talk in which it stands or is to stand
 */
export function decideMessage(
  message: Message | undefined,
  talk: Talk,
  command: MessageCommand,
  asked: Asked,
): Decision<MessageEvent, MessageCode> {
  const relations = relationsToMessage(message, talk, asked);
  const fault = gate(MESSAGE_VERBS[command.verb], message?.state ?? 'none', relations, asked);
  if (fault !== undefined) return { faults: [fault] };
  if (talk.state !== 'open') return refused('talk-closed');
  if (command.verb === 'write') return write(command.input, asked);
  if (message?.words.text === command.input.words.text) return refused('same-words', ['words']);
  return happens<MessageEvent>({ kind: 'corrected', words: command.input.words });
}

/** A message is its party's as long as that is in the talk. */
export function relationsToMessage(
  message: Pick<Message, 'party'> | undefined,
  talk: Pick<Talk, 'parties'>,
  asked: Asked,
): ReadonlySet<Relation> {
  const relations = new Set(relationsToTalk(talk, asked));
  if (relations.has('member') && message?.party === asked.party?.key) relations.add('owner');
  return relations;
}

function write(
  { talk, words, files }: MessageInputs['write'],
  { party, person }: Asked,
): Decision<MessageEvent, MessageCode> {
  if (party === undefined || person === undefined) return refused('not-yours');
  if (words.text.trim() === '' && files.length === 0) return refused('nothing-said', ['words']);
  return happens<MessageEvent>({ kind: 'written', talk, party: party.key, by: person, words, files });
}
