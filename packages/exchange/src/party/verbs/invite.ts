import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent, Place } from '../events.ts';
import type { Party } from '../party.ts';

export type InviteCode = 'belongs-already' | 'until-is-past';

/** Invites a person to a party. Whoever was invited and hasn't come is invited anew, with the new place. */
export function invite(
  party: Party,
  input: { readonly person: PersonId; readonly place: Place },
  { at }: Asked,
): Decision<PartyEvent, InviteCode> {
  const { person, place } = input;
  if (party.people[person]?.hasJoined === true) return refused('belongs-already', ['person']);
  if (place.until !== undefined && place.until <= at) return refused('until-is-past', ['place', 'until']);
  return happens<PartyEvent>({ kind: 'invited', person, ...place });
}
