import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

/** Ends a deputy's time. */
export function endDeputy(
  party: Party,
  input: { readonly deputy: PersonId; readonly of: PersonId },
): Decision<PartyEvent, 'no-deputy'> {
  const isDeputy = party.deputies.some(({ deputy, of }) => deputy === input.deputy && of === input.of);
  if (!isDeputy) return refused('no-deputy', ['deputy']);
  return happens<PartyEvent>({ kind: 'deputy-ended', deputy: input.deputy, of: input.of });
}
