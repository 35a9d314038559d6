import {
  type ActingParty,
  decideParty,
  evolveParty,
  isOfRights,
  type Party,
  type PartyCommand,
  type PartyEvent,
  type PersonId,
  standingAt,
} from '@sahakarya/exchange';
import { partyKey } from '@sahakarya/vocabulary';
import type { Asking, Facts, Kind } from '../../platform/commands/kind.ts';
import type { ThingRef } from '../../platform/commands/thing.ts';
import { projectParties } from './project-parties.ts';

/** Parties, to the way in: each is a thing, by its key. */
export const PARTIES: Kind<Party, PartyCommand, PartyEvent> = {
  name: 'party',
  reads: (_id, _state, _command, asking) => actingRefs(asking),
  decide(id, party, command, facts, asking) {
    const { at, isFresh } = asking;
    const asked = { at, person: personIn(asking), party: actingParty(facts, asking), isFresh };
    const decision = decideParty(partyKey.of(id), party, command, asked);
    if ('events' in decision) return decision;
    return { ...decision, isForbidden: decision.faults.some(({ code }) => isOfRights(code)) };
  },
  evolve: evolveParty,
  project: projectParties,
};

/** The party for which somebody acts: what holds of it holds until the command is recorded. */
function actingRefs({ party }: Asking): readonly ThingRef[] {
  return party === undefined ? [] : [{ kind: PARTIES.name, id: party }];
}

/** Undefined for who acts for nobody, or for a party that isn't there. */
function actingParty(facts: Facts, asking: Asking): ActingParty | undefined {
  const [ref] = actingRefs(asking);
  const person = personIn(asking);
  if (ref === undefined || person === undefined) return undefined;
  const party = facts(ref) as Party | undefined;
  if (party === undefined) return undefined;
  return {
    key: partyKey.of(ref.id),
    isSecretariat: party.isSecretariat,
    isAdmitted: party.state === 'admitted',
    standing: standingAt(party, person, asking.at),
  };
}

function personIn({ person }: Asking): PersonId | undefined {
  return person as PersonId | undefined;
}
