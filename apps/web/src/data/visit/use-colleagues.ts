import { useAsked } from './use-asked.ts';

/** Names of those of one's own party, once they are there; of others nobody is told. Without a party nobody's are. */
export function useColleagues(party: string | undefined): ReadonlyMap<string, string> | undefined {
  const { data } = useAsked('peopleOfParty', party === undefined ? undefined : { party });
  return data && new Map(data.data.flatMap(({ person, name }) => (name === null ? [] : [[person, name]])));
}
