import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { Reason } from '../../command/words.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import type { SuspendReason } from '../states.ts';
import { isOwnParty } from './own-party.ts';

export type SuspendCode = 'own-party' | 'secretariat-stays';

/** Lets a party begin nothing until it is restored. It goes on reading, and answers what it had begun. */
export function suspend(
  party: Party,
  input: { readonly reason: Reason<SuspendReason> },
  asked: Asked,
): Decision<PartyEvent, SuspendCode> {
  if (party.isSecretariat) return refused('secretariat-stays');
  if (isOwnParty(party, asked)) return refused('own-party');
  return happens<PartyEvent>({ kind: 'suspended', reason: input.reason });
}
