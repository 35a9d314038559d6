import { useCallback } from 'react';
import type { LanguagePack } from '../pack.ts';
import { useCountryName } from '../reader.tsx';
import { alpha2Of } from './alpha-2.ts';
import { countryNameIn } from './country-name.ts';

/** A party by its key, and as it states its name. */
export interface NamedParty {
  readonly party: string;
  readonly name: string;
}

/**
 * What a party is called for a reader: a country, whose key is its destination key and nobody else's, in the reader's
 * language; any other by the name that it states.
 */
export function usePartyName(): (party: NamedParty) => string {
  const countryName = useCountryName();
  return useCallback((party) => countryName(placeOf(party)), [countryName]);
}

/** The same outside of pages: in letters. */
export function partyNameIn({ countries }: Pick<LanguagePack, 'countries'>): (party: NamedParty) => string {
  const countryName = countryNameIn(countries);
  return (party) => countryName(placeOf(party));
}

/** By what a party is found: what it is called, what it states, and its key. */
export function useFoundByParty(): (party: NamedParty) => readonly string[] {
  const partyName = usePartyName();
  return useCallback((party) => [partyName(party), party.name, party.party], [partyName]);
}

function placeOf({ party, name }: NamedParty): { readonly iso2: string | null; readonly name: string } {
  return { iso2: alpha2Of(party), name };
}
