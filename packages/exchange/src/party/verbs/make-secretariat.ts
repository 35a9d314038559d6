import { type Decision, happens } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';

/** Makes the one party that convenes. That there is none yet, its key says: it is the same everywhere. */
export function makeSecretariat(input: { readonly name: string }): Decision<PartyEvent, never> {
  return happens<PartyEvent>({ kind: 'secretariat-made', name: input.name });
}
