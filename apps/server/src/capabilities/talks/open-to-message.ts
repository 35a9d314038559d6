import type { Message } from '@sahakarya/contract';
import {
  type Asked,
  MESSAGE_VERB_NAMES,
  MESSAGE_VERBS,
  openVerbs,
  relationsToMessage,
  type Talk,
} from '@sahakarya/exchange';
import type { PartyKey } from '@sahakarya/vocabulary';

/** What whoever asks can do with a message that is written. */
export function openToMessage(
  message: { readonly party: PartyKey },
  { state, parties }: Pick<Talk, 'state' | 'parties'>,
  asked: Asked,
): Message['can'] {
  if (state !== 'open') return [];
  const relations = relationsToMessage(message, { parties }, asked);
  return [...openVerbs(MESSAGE_VERBS, MESSAGE_VERB_NAMES, 'written', relations, asked).can];
}
