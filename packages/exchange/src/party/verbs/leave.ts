import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

/** Takes a party from the table. What was stays readable. */
export function leave(party: Party): Decision<PartyEvent, 'secretariat-stays'> {
  return party.isSecretariat ? refused('secretariat-stays') : happens<PartyEvent>({ kind: 'left' });
}
