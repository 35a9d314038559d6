import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

export type JoinCode = 'not-invited' | 'invitation-over';

/** Takes the appointment to which one was invited. */
export function join(party: Party, { person, at }: Asked): Decision<PartyEvent, JoinCode> {
  const invitation = person === undefined ? undefined : party.people[person];
  if (person === undefined || invitation === undefined || invitation.hasJoined) return refused('not-invited');
  if (invitation.until !== undefined && invitation.until <= at) return refused('invitation-over');
  return happens<PartyEvent>({ kind: 'joined', person });
}
