import { type Decision, happens, refused } from '../../command/decision.ts';
import type { FileId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Activity, Party } from '../party.ts';

export type ChangeActivitiesCode = 'proof-missing' | 'convener-is-one';

/** Changes what a party does, with what shows that it does. There is one convener, and it stays that. */
export function changeActivities(
  party: Party,
  input: { readonly does: readonly Activity[]; readonly proof: readonly FileId[] },
): Decision<PartyEvent, ChangeActivitiesCode> {
  if (input.proof.length === 0) return refused('proof-missing', ['proof']);
  if (input.does.includes('convener') !== party.isSecretariat) return refused('convener-is-one', ['does']);
  return happens<PartyEvent>({ kind: 'activities-changed', does: input.does, proof: input.proof });
}
