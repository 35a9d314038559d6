import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { Reason } from '../../command/words.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import type { RefuseReason } from '../states.ts';
import { isOwnParty } from './own-party.ts';

/** Refuses a party that asked; it may ask anew. */
export function refuse(
  party: Party,
  input: { readonly reason: Reason<RefuseReason> },
  asked: Asked,
): Decision<PartyEvent, 'own-party'> {
  if (isOwnParty(party, asked)) return refused('own-party');
  return happens<PartyEvent>({ kind: 'refused', reason: input.reason });
}
