import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { Appointment, PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';
import { leavesNoAdministrator } from './last-administrator.ts';

export type ChangeRoleCode = 'belongs-not' | 'until-is-past' | 'last-administrator';

/** Changes what a person is at a party, or until when. A new signatory waits to be confirmed. */
export function changeRole(
  party: Party,
  input: { readonly person: PersonId; readonly appointment: Appointment },
  { at }: Asked,
): Decision<PartyEvent, ChangeRoleCode> {
  const { person, appointment } = input;
  if (party.people[person] === undefined) return refused('belongs-not', ['person']);
  if (appointment.until !== undefined && appointment.until <= at)
    return refused('until-is-past', ['appointment', 'until']);
  const stays = appointment.isAdministrator && appointment.until === undefined;
  if (!stays && leavesNoAdministrator(party, person)) return refused('last-administrator', ['appointment']);
  return happens<PartyEvent>({ kind: 'role-changed', person, ...appointment });
}
