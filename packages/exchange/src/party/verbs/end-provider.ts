import { type Decision, happens, refused } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import type { Party } from '../party.ts';

export type EndProviderCode = 'no-provider';

/** Nobody signs in by the party's provider any more, and whoever did is signed out. */
export function endProvider({ provider }: Party): Decision<PartyEvent, EndProviderCode> {
  if (provider === undefined) return refused('no-provider', []);
  return happens<PartyEvent>({ kind: 'provider-ended' });
}
