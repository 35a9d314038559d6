import type { PartyKey } from '../command/ids.ts';
import type { PartyState } from '../party/party.ts';

/** How the parties stand that a command names; undefined for a key that no party has. */
export type StateOfParty = (key: PartyKey) => PartyState | undefined;

/** Why a party can't be spoken with. */
export type PartnerCode = 'no-such-party' | 'party-not-admitted';

/** One who asks anew, was refused or left isn't at the table; a suspended one answers, and may be spoken with. */
export function notAtTheTable(key: PartyKey, stateOf: StateOfParty): PartnerCode | undefined {
  const state = stateOf(key);
  if (state === undefined) return 'no-such-party';
  return state === 'admitted' || state === 'suspended' ? undefined : 'party-not-admitted';
}
