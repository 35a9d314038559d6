import { useAsked } from './use-asked.ts';

/** Names of parties by their keys; of one that the directory has no more, the key. */
export function usePartyNames(): (party: string) => string {
  const names = new Map<string, string>();
  const lists = [
    useAsked('parties', { state: 'left' }),
    useAsked('parties', { state: 'suspended' }),
    useAsked('parties', { state: 'admitted' }),
  ];
  for (const { data } of lists) for (const { party, name } of data?.data ?? []) names.set(party, name);
  return (party) => names.get(party) ?? party;
}
