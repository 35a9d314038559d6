import { type Decision, happens } from '../../command/decision.ts';
import type { PartyEvent } from '../events.ts';
import type { IdentityProvider } from '../party.ts';

/**
 * Names the provider by which people of the party sign in from now on, in place of the one before. That it answers is
 * not asked here: who sets it tries it.
 */
export function setProvider({
  provider,
  issuer,
  clientId,
}: Omit<IdentityProvider, 'since'>): Decision<PartyEvent, never> {
  return happens<PartyEvent>({ kind: 'provider-set', provider, issuer, clientId });
}
