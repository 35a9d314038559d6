import { z } from 'zod';
import { PartyCode } from '../parties/parties.ts';
import { TokenScope } from './scopes.ts';

/** Days for which a token is good at most, and where nobody says for how many. */
export const MOST_TOKEN_DAYS = 365;
export const USUAL_TOKEN_DAYS = 90;

/** A token of a person, without its text, which is shown once and kept nowhere. */
export const PersonToken = z.object({
  token: z.uuid(),
  name: z.string(),
  scopes: z.array(TokenScope),
  /** For which alone it acts; null: for none, so it is of use for what is the person's own. */
  party: PartyCode.nullable(),
  made_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  /** The last day of UTC on which it was used. */
  used_on: z.iso.date().nullable(),
  withdrawn_at: z.iso.datetime().nullable(),
  /** Neither over nor withdrawn. */
  is_good: z.boolean(),
});
export type PersonToken = z.infer<typeof PersonToken>;

/** A token that acts for a party, as those see it who administer that. */
export const TokenOfParty = PersonToken.omit({ party: true }).extend({
  person: z.uuid(),
  /** Null where whoever made it belongs to the party no more. */
  name: z.string().nullable(),
});
export type TokenOfParty = z.infer<typeof TokenOfParty>;
