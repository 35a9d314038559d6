import type { FileId, PartyKey, PersonId, TalkId } from '../command/ids.ts';
import type { Words } from '../command/words.ts';

/** What happened to a message. */
export type MessageEvent =
  | {
      readonly kind: 'written';
      readonly talk: TalkId;
      readonly party: PartyKey;
      readonly by: PersonId;
      readonly words: Words;
      readonly files: readonly FileId[];
    }
  | { readonly kind: 'corrected'; readonly words: Words };
