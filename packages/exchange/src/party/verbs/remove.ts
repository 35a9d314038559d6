import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import { leavesNoAdministrator } from './last-administrator.ts';

export type RemoveCode = 'belongs-not' | 'last-administrator';

/** Ends a person's belonging to a party, or an invitation. Erasing a person counts as this. */
export function remove(
  party: Party,
  { person }: { readonly person: PersonId },
): Decision<PartyEvent, RemoveCode> {
  if (party.people[person] === undefined) return refused('belongs-not', ['person']);
  if (leavesNoAdministrator(party, person)) return refused('last-administrator', ['person']);
  return happens<PartyEvent>({ kind: 'removed', person });
}
