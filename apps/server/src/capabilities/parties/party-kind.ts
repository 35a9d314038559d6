import {
  decideParty,
  evolveParty,
  isOfRights,
  type Party,
  type PartyCommand,
  type PartyEvent,
} from '@sahakarya/exchange';
import { partyKey } from '@sahakarya/vocabulary';
import type { Kind } from '../../platform/commands/kind.ts';
import { actingRefs, askedIn, PARTY_KIND } from '../../published/visits/acting-party.ts';
import { projectParties } from './project-parties.ts';

/** Parties, to the way in: each is a thing, by its key. */
export const PARTIES: Kind<Party, PartyCommand, PartyEvent> = {
  name: PARTY_KIND,
  reads: (_id, _state, _command, asking) => actingRefs(asking),
  decide(id, party, command, facts, asking) {
    const decision = decideParty(partyKey.of(id), party, command, askedIn(facts, asking));
    if ('events' in decision) return decision;
    return { ...decision, isForbidden: decision.faults.some(({ code }) => isOfRights(code)) };
  },
  evolve: evolveParty,
  tables: ['party', 'membership', 'deputy', 'party_field', 'party_withheld', 'identity_provider', 'file_use'],
  project: projectParties,
};
