import { PARTY_EVENT_KINDS, REFUSE_REASONS, SUSPEND_REASONS, TALK_EVENT_KINDS } from '@sahakarya/exchange';
import { z } from 'zod';
import { Instant } from '../codes.ts';
import { ActingAs, PartyCode, Words } from '../parties/parties.ts';
import { wholeParameter } from '../whole-parameter.ts';

/** How many entries a part of a history has at most. */
export const ENTRIES_IN_A_PART = 50;

export const HistoryQuery = z.strictObject({
  as: ActingAs.meta({ description: 'As this party sees it; left out: as any of one’s own does' }),
  before: wholeParameter(1, Number.MAX_SAFE_INTEGER, 'Entries of versions below this one').optional(),
  at: Instant.optional().meta({ description: 'Also tells how it stood at this moment' }),
});

/** Somebody, by the id that stays; null: a name that the caller does not read, or that is erased. */
export const HistoryPerson = z.object({ person: z.uuid(), name: z.string().nullable() });
export type HistoryPerson = z.infer<typeof HistoryPerson>;

/** What stood in a field. `withheld`: something stood there that the caller does not read. */
export const HistoryValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('withheld') }),
  z.object({ type: z.literal('yes') }),
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('words'), words: Words }),
  z.object({ type: z.literal('codes'), codes: z.array(z.string()) }),
  z.object({ type: z.literal('instant'), at: z.iso.datetime() }),
  z.object({ type: z.literal('parties'), parties: z.array(PartyCode) }),
  z.object({ type: z.literal('files'), files: z.array(z.uuid()) }),
]);
export type HistoryValue = z.infer<typeof HistoryValue>;

/** Of whom or of which party a field is told, where it is not the whole thing's. */
const Of = z.object({
  person: HistoryPerson.optional(),
  /** For whom the person acts. */
  deputy_of: HistoryPerson.optional(),
  party: PartyCode.optional(),
  /** Who named the party to read along. */
  named_by: PartyCode.optional(),
});

/** Why something was done: a reason of its verb, and words as they were written, where there were any. */
export const HistoryReason = z.object({
  code: z.enum([...new Set([...REFUSE_REASONS, ...SUSPEND_REASONS])]),
  words: Words.nullable(),
});
export type HistoryReason = z.infer<typeof HistoryReason>;

export const PartyHistoryField = z.enum([
  'state',
  'kind',
  'name',
  'does',
  'is_secretariat',
  'since',
  'about',
  'languages',
  'unit',
  'hours',
  'address',
  'readers_of_about',
  'readers_of_languages',
  'readers_of_unit',
  'readers_of_hours',
  'readers_of_address',
  'role',
  'is_administrator',
  'from',
  'until',
  'has_joined',
  'is_confirmed',
  'deputy_from',
  'deputy_to',
  'deputy_is_confirmed',
  'proof',
  'provider',
  'provider_client',
  'provider_since',
]);
export type PartyHistoryField = z.infer<typeof PartyHistoryField>;

export const TalkHistoryField = z.enum([
  'state',
  'subject',
  'seat_since',
  'seat_until',
  'agreed',
  'agreed_until',
  'auditor_until',
]);
export type TalkHistoryField = z.infer<typeof TalkHistoryField>;

/** What happened to a thing, as far as its caller reads it. */
function historyOf<Kind extends z.ZodType, Field extends z.ZodType>(kind: Kind, field: Field) {
  return z.object({
    /** The newest first. */
    entries: z.array(
      z.object({
        /** Of the thing, after it. */
        version: z.int().positive(),
        kind,
        /** For which party it was done; null: for none. */
        party: PartyCode.nullable(),
        /** Null: the operator. */
        person: HistoryPerson.nullable(),
        /** Whether it was asked by a token of that person: a program, and not somebody signed in. */
        by_token: z.boolean(),
        at: z.iso.datetime(),
        /** Null: it was done by a verb that takes none. */
        reason: HistoryReason.nullable(),
        /** Null: nothing stood there, or no. */
        fields: z.array(
          z.object({ field, of: Of, before: HistoryValue.nullable(), after: HistoryValue.nullable() }),
        ),
        /** SHA-256 of the event's canonical form, in hexadecimal digits. */
        hash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    /** Entries that the caller sees, in all parts together, and the moment of the first. */
    count: z.int().positive(),
    since: z.iso.datetime(),
    /** To be handed back as `before`; null: there are no older ones. */
    next: z.int().positive().nullable(),
    /** How it stood at the moment asked for; null: none was, or the caller is told nothing of that time. */
    stood: z
      .object({
        /** The version that stood then, and when it began. */
        version: z.int().positive(),
        since: z.iso.datetime(),
        fields: z.array(z.object({ field, of: Of, value: HistoryValue })),
      })
      .nullable(),
  });
}

export const PartyEventKind = z.enum(PARTY_EVENT_KINDS);
export type PartyEventKind = z.infer<typeof PartyEventKind>;
export const TalkEventKind = z.enum(TALK_EVENT_KINDS);
export type TalkEventKind = z.infer<typeof TalkEventKind>;

export const PartyHistory = historyOf(PartyEventKind, PartyHistoryField);
export type PartyHistory = z.infer<typeof PartyHistory>;
export const TalkHistory = historyOf(TalkEventKind, TalkHistoryField);
export type TalkHistory = z.infer<typeof TalkHistory>;
