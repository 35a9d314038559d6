import { MESSAGE_VERB_NAMES, TALK_STATES, TALK_VERB_NAMES } from '@sahakarya/exchange';
import { z } from 'zod';
import { NamedFile } from '../files/files.ts';
import { PartyCode, WITHOUT_TURNS, Words } from '../parties/parties.ts';

export const TalkState = z.enum(TALK_STATES);

/** What is said in a message: as it was written, never translated. Where files say it all, nothing. */
export const MessageWords = Words.extend({ text: z.string().trim().max(20_000).regex(WITHOUT_TURNS) });

/** What a talk is about. */
export const TalkSubject = Words.extend({ text: z.string().trim().min(1).max(200).regex(WITHOUT_TURNS) });

const WHY = z.enum(['suspended', 'fresh-sign-in']);

/** A verb of the talk, or `write`: a message in it. */
const VerbInTalk = z.enum([...TALK_VERB_NAMES, 'write']);

/** A talk, as those in it see it. */
export const Talk = z.object({
  talk: z.uuid(),
  state: TalkState,
  subject: Words,
  begun_at: z.iso.datetime(),
  version: z.int().positive(),
  /** It sees what is written from `since` to `until`; null: it is in the talk. */
  parties: z.array(
    z.object({ party: PartyCode, since: z.iso.datetime(), until: z.iso.datetime().nullable() }),
  ),
  /** Parties that come in when each one present has agreed, by `until` at the latest. */
  additions: z.array(z.object({ party: PartyCode, agreed: z.array(PartyCode), until: z.iso.datetime() })),
  /** Parties that read along, and do nothing. */
  auditors: z.array(z.object({ party: PartyCode, named_by: PartyCode, until: z.iso.datetime() })),
  can: z.array(VerbInTalk),
  cannot: z.array(z.object({ verb: VerbInTalk, why: WHY })),
});
export type Talk = z.infer<typeof Talk>;

/** A talk in a list. */
export const ListedTalk = Talk.pick({
  talk: true,
  state: true,
  subject: true,
  begun_at: true,
  version: true,
}).extend({
  /** Those that are in it now. */
  parties: z.array(PartyCode),
  /** When the newest message that the caller sees was written. */
  newest_at: z.iso.datetime().nullable(),
  /** Messages of others since the caller has read it. */
  unread: z.int().nonnegative(),
});
export type ListedTalk = z.infer<typeof ListedTalk>;

/** How many talks a part of the list has when nobody says, and at most. */
export const TALKS_IN_A_PART = 50;
export const MOST_TALKS_IN_A_PART = 10_000;

/** A part of the talks that one sees. */
export const TalkList = z.object({
  data: z.array(ListedTalk),
  /** To be handed back as `cursor`; null: there are no more. */
  next: z.string().nullable(),
  /** Of all that one sees, or of those of the party asked for: by state, and those in which others have written. */
  counts: z.object({
    open: z.int().nonnegative(),
    closed: z.int().nonnegative(),
    fresh: z.int().nonnegative(),
  }),
});
export type TalkList = z.infer<typeof TalkList>;

/** What a party said in a talk. */
export const Message = z.object({
  message: z.uuid(),
  talk: z.uuid(),
  party: PartyCode,
  /** Who wrote it; whose name it is, colleagues see. */
  person: z.uuid(),
  at: z.iso.datetime(),
  words: MessageWords,
  files: z.array(NamedFile),
  /** Corrected later than a slip takes to mend: what stood there until then, oldest first. */
  earlier: z.array(z.object({ words: MessageWords, until: z.iso.datetime() })),
  version: z.int().positive(),
  can: z.array(z.enum(MESSAGE_VERB_NAMES)),
});
export type Message = z.infer<typeof Message>;
