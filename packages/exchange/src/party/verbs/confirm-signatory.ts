import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import { isOwnParty } from './own-party.ts';

export type ConfirmCode = 'own-self' | 'own-party' | 'no-signatory' | 'no-deputy';

export interface ConfirmInput {
  readonly person: PersonId;
  /** Where the person is confirmed as the deputy of this one. */
  readonly deputyOf?: PersonId;
}

/** Says that a signatory, or the deputy of one, may sign. Nobody says so of themselves. */
export function confirmSignatory(
  party: Party,
  { person, deputyOf }: ConfirmInput,
  asked: Asked,
): Decision<PartyEvent, ConfirmCode> {
  if (asked.person === person) return refused('own-self', ['person']);
  if (asked.party?.isSecretariat === true && !party.isSecretariat && isOwnParty(party, asked))
    return refused('own-party');
  if (deputyOf !== undefined) {
    const isDeputy = party.deputies.some(({ deputy, of }) => deputy === person && of === deputyOf);
    if (!isDeputy || party.people[deputyOf]?.role !== 'signatory') return refused('no-deputy', ['deputyOf']);
    return happens<PartyEvent>({ kind: 'deputy-confirmed', deputy: person, of: deputyOf });
  }
  if (party.people[person]?.role !== 'signatory') return refused('no-signatory', ['person']);
  return happens<PartyEvent>({ kind: 'signatory-confirmed', person });
}
