import { type Instant, minutesAfter } from '@sahakarya/vocabulary';
import type { FileId, PartyKey, PersonId, TalkId } from '../command/ids.ts';
import type { Words } from '../command/words.ts';

export const MESSAGE_STATES = ['written'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** For so long a message is corrected in place; later the old words stay, struck through. */
export const MINUTES_IN_PLACE = 15;

/** What a message said before. */
export interface Earlier {
  readonly words: Words;
  /** When other words took their place. */
  readonly until: Instant;
  /** Shown struck through: they could have been read for longer than a slip takes to mend. */
  readonly isShown: boolean;
}

/** What a party said in a talk. It carries no version of the talk, so that many write at once. */
export interface Message {
  readonly state: MessageState;
  readonly talk: TalkId;
  readonly party: PartyKey;
  readonly by: PersonId;
  readonly at: Instant;
  readonly words: Words;
  readonly files: readonly FileId[];
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
}

/** Whether a correction at a moment still stands in place of the words. */
export function isInPlace({ at }: Pick<Message, 'at'>, moment: Instant): boolean {
  return moment < minutesAfter(at, MINUTES_IN_PLACE);
}
