import type { Instant } from '@sahakarya/vocabulary';
import type { Asked } from '../../command/asked.ts';
import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PersonId } from '../../command/ids.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

export type DeputiseCode = 'belongs-not' | 'own-deputy' | 'ends-before-it-begins' | 'until-is-past';

export interface DeputiseInput {
  readonly deputy: PersonId;
  readonly of: PersonId;
  readonly from: Instant;
  readonly to: Instant;
}

/** Lets one person of a party act for another for a time. Named anew, the new time holds. */
export function deputise(
  party: Party,
  input: DeputiseInput,
  { at }: Asked,
): Decision<PartyEvent, DeputiseCode> {
  const { deputy, of, from, to } = input;
  if (party.people[deputy]?.hasJoined !== true) return refused('belongs-not', ['deputy']);
  if (party.people[of]?.hasJoined !== true) return refused('belongs-not', ['of']);
  if (deputy === of) return refused('own-deputy', ['deputy']);
  if (to <= from) return refused('ends-before-it-begins', ['to']);
  if (to <= at) return refused('until-is-past', ['to']);
  return happens<PartyEvent>({ kind: 'deputised', deputy, of, from, to });
}
