import type { Message } from '@sahakarya/contract';

/** Messages that the API tells at one time. */
export const IN_A_PART = 50;

/** What is known of a talk: from some message on to the newest, the oldest first. */
export interface KnownMessages {
  readonly messages: readonly Message[];
  /** Nothing was written before. */
  readonly isWhole: boolean;
}

export const NOTHING_KNOWN: KnownMessages = { messages: [], isWhole: false };

/**
 * What is known once the newest part has been read anew. Where more was written meanwhile than a part holds, what was
 * known before goes: between both something would be missing.
 */
export function withNewest(known: KnownMessages, part: readonly Message[]): KnownMessages {
  const isAll = part.length < IN_A_PART;
  const ids = new Set(known.messages.map(({ message }) => message));
  const isJoined = isAll || part.some(({ message }) => ids.has(message));
  return {
    messages: together(isJoined ? known.messages : [], part),
    isWhole: isAll || (isJoined && known.isWhole),
  };
}

/** What is known once an earlier part has been read: one that does not end where what is known begins is left out. */
export function withEarlier(known: KnownMessages, part: readonly Message[]): KnownMessages {
  const oldest = known.messages[0]?.message;
  if (!part.some(({ message }) => message === oldest)) return known;
  return { messages: together(part, known.messages), isWhole: part.length < IN_A_PART };
}

/** What is known once a message was written or corrected here. */
export function withOne(known: KnownMessages, message: Message): KnownMessages {
  return { ...known, messages: together(known.messages, [message]) };
}

/**
 * The moment before which the next earlier part was written. The oldest one that is known comes with it once more: so
 * do those of the same millisecond.
 */
export function beforeThat({ messages: [oldest] }: KnownMessages): string | undefined {
  return oldest && new Date(Date.parse(oldest.at) + 1).toISOString();
}

/** Each message once, as the newer answer has it, in the API's order. */
function together(older: readonly Message[], newer: readonly Message[]): Message[] {
  const byId = new Map([...older, ...newer].map((message) => [message.message, message]));
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
