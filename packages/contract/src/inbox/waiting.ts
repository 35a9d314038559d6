import { z } from 'zod';
import { PartyCode, Words } from '../parties/parties.ts';

const since = z.iso.datetime();
const until = z.iso.datetime();
/** Others of the party for which it waits who were told of it by a mail, too; left out: nobody. */
const told = z.array(z.uuid()).optional();

/** Something that waits for whoever asks; by what it is, what to do about it. */
export const Waiting = z.discriminatedUnion('kind', [
  /** To belong to a party; waits for oneself, whatever one acts for. Over when the appointment ends, where it does. */
  z.object({
    kind: z.literal('invitation'),
    party: PartyCode,
    name: z.string(),
    since,
    until: until.optional(),
  }),
  /** One’s own passkey was blocked, and is to be removed; waits for oneself, too. */
  z.object({ kind: z.literal('passkey'), passkey: z.uuid(), since }),
  /** Another party is to come into a talk: until then, if everybody agrees. */
  z.object({
    kind: z.literal('addition'),
    talk: z.uuid(),
    subject: Words,
    party: PartyCode,
    until,
    told,
  }),
  /** What others have written since one has read. */
  z.object({
    kind: z.literal('talk'),
    talk: z.uuid(),
    subject: Words,
    parties: z.array(PartyCode),
    unread: z.int().positive(),
    since,
  }),
  /** A party asks for its seat: for the secretariat. */
  z.object({ kind: z.literal('admission'), party: PartyCode, name: z.string(), since }),
  /**
   * Nobody signs before another administrator of the party, or where there is none the secretariat, has said so; nor
   * does the deputy of a signatory. Until the appointment ends, or the deputy's time, where there is an end.
   */
  z.object({
    kind: z.literal('signatory'),
    party: PartyCode,
    person: z.uuid(),
    deputy_of: z.uuid().optional(),
    since,
    until: until.optional(),
    told,
  }),
  /**
   * Somebody’s appointment comes to its end, or the time of a deputy: for the administrators of the party, who can
   * prolong it, in the last week.
   */
  z.object({
    kind: z.literal('appointment'),
    party: PartyCode,
    person: z.uuid(),
    deputy_of: z.uuid().optional(),
    since,
    until,
    told,
  }),
]);
export type Waiting = z.infer<typeof Waiting>;
