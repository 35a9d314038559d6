import type { PersonId } from '../../command/ids.ts';
import type { Party } from '../party.ts';
import { lastingAdministrators } from '../standing.ts';

/** Whether a party would have no administrator without end left, if this person were none. */
export function leavesNoAdministrator(party: Party, person: PersonId): boolean {
  const lasting = lastingAdministrators(party);
  return lasting.includes(person) && lasting.length === 1;
}
