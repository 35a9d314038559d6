import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import { isOwnParty } from './own-party.ts';

/** Lets a suspended party begin things again. */
export function restore(party: Party, asked: Asked): Decision<PartyEvent, 'own-party'> {
  return isOwnParty(party, asked) ? refused('own-party') : happens<PartyEvent>({ kind: 'restored' });
}
