import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

/**
 * An administrator hands a person the link that no mail brings. Who hands it on could have used it, so the person may
 * not sign until confirmed again.
 */
export function handOnLink(
  party: Party,
  { person }: { readonly person: PersonId },
): Decision<PartyEvent, 'belongs-not'> {
  if (party.people[person] === undefined) return refused('belongs-not', ['person']);
  return happens<PartyEvent>({ kind: 'link-handed-on', person });
}
