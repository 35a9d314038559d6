import type { Happened } from '../command/happened.ts';
import type { MessageEvent } from './events.ts';
import { isInPlace, type Message } from './message.ts';

/** A message after what happened to it. */
export function evolveMessage(message: Message | undefined, { event, at }: Happened<MessageEvent>): Message {
  if (event.kind === 'written') {
    const { talk, party, by, words, files } = event;
    return { state: 'written', talk, party, by, at, words, files, earlier: [] };
  }
  if (message === undefined) throw new RangeError(`a message begins with being written, not ${event.kind}`);
  const before = { words: message.words, until: at, isShown: !isInPlace(message, at) };
  return { ...message, words: event.words, earlier: [...message.earlier, before] };
}
