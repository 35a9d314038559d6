import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { FileId, PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import { isAdministeredAt } from '../standing.ts';
import { isOwnParty } from './own-party.ts';

export type AppointCode = 'own-party' | 'proof-missing' | 'administrator-can-act';

/**
 * Appoints an administrator where a party has none who can act. The secretariat asks for new proof of authority; the
 * operator, who hands on the first link of all, for none.
 */
export function appointAdministrator(
  party: Party,
  input: { readonly person: PersonId; readonly proof: readonly FileId[] },
  asked: Asked,
): Decision<PartyEvent, AppointCode> {
  const byOperator = asked.person === undefined;
  if (!byOperator) {
    if (isOwnParty(party, asked)) return refused('own-party');
    if (input.proof.length === 0) return refused('proof-missing', ['proof']);
    if (isAdministeredAt(party, asked.at)) return refused('administrator-can-act');
  }
  return happens<PartyEvent>({ kind: 'administrator-appointed', ...input });
}
