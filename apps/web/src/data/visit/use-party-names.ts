import { type NamedParty, useFoundByParty, usePartyName } from '../../language/names/party-name.ts';
import { useAsked } from './use-asked.ts';

function useDirectory() {
  return [
    useAsked('parties', { state: 'left' }),
    useAsked('parties', { state: 'suspended' }),
    useAsked('parties', { state: 'admitted' }),
  ];
}

/** Parties by their keys; one that the directory has no more is named by its key. */
function useNamed(): (party: string) => NamedParty {
  const parties = new Map<string, NamedParty>();
  const directory = useDirectory();
  for (const { data } of directory) for (const one of data?.data ?? []) parties.set(one.party, one);
  return (party) => parties.get(party) ?? { party, name: party };
}

/** What parties are called for the reader, by their keys. */
export function usePartyNames(): (party: string) => string {
  const named = useNamed();
  const partyName = usePartyName();
  return (party) => partyName(named(party));
}

/** By what parties are found, by their keys. */
export function useFoundByParties(): (party: string) => readonly string[] {
  const named = useNamed();
  const foundBy = useFoundByParty();
  return (party) => foundBy(named(party));
}

/** Whether names have come, or will not: a page that shows some waits for them, lest each change before the reader. */
export function useNamesCame(): boolean {
  return useDirectory().every(({ data, failure }) => data !== undefined || failure !== undefined);
}
