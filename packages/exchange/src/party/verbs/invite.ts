import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { Appointment, PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

export type InviteCode = 'belongs-already' | 'until-is-past';

/** Invites a person to a party. Whoever was invited and hasn't come is invited anew, with the new one. */
export function invite(
  party: Party,
  input: { readonly person: PersonId; readonly appointment: Appointment },
  { at }: Asked,
): Decision<PartyEvent, InviteCode> {
  const { person, appointment } = input;
  if (party.people[person]?.hasJoined === true) return refused('belongs-already', ['person']);
  if (appointment.until !== undefined && appointment.until <= at)
    return refused('until-is-past', ['appointment', 'until']);
  return happens<PartyEvent>({ kind: 'invited', person, ...appointment });
}
