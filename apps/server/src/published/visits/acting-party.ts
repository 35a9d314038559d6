import { type Asked, type Party, type PersonId, standingAt } from '@sahakarya/exchange';
import { partyKey } from '@sahakarya/vocabulary';
import type { Asking, Facts } from '../../platform/commands/kind.ts';
import type { ThingRef } from '../../platform/commands/thing.ts';

/** The kind of things that parties are. */
export const PARTY_KIND = 'party';

/** The party for which somebody acts: what holds of it holds until the command is recorded. Every kind reads it. */
export function actingRefs({ party }: Pick<Asking, 'party'>): readonly ThingRef[] {
  return party === undefined ? [] : [refOfParty(party)];
}

export function refOfParty(key: string): ThingRef {
  return { kind: PARTY_KIND, id: key };
}

/** Who asks, as the rules see it, by the things that the command holds. */
export function askedIn(facts: Facts, asking: Asking): Asked {
  const { at, isFresh } = asking;
  return { at, person: asking.person as PersonId | undefined, party: actingParty(facts, asking), isFresh };
}

/** Undefined for who acts for nobody, or for a party that isn't there. */
function actingParty(facts: Facts, asking: Asking): Asked['party'] {
  const [ref] = actingRefs(asking);
  if (ref === undefined || asking.person === undefined) return undefined;
  const party = facts(ref) as Party | undefined;
  if (party === undefined) return undefined;
  return {
    key: partyKey.of(ref.id),
    isSecretariat: party.isSecretariat,
    isAdmitted: party.state === 'admitted',
    standing: standingAt(party, asking.person as PersonId, asking.at),
  };
}
