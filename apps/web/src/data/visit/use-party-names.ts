import { useAsked } from './use-asked.ts';

function useDirectory() {
  return [
    useAsked('parties', { state: 'left' }),
    useAsked('parties', { state: 'suspended' }),
    useAsked('parties', { state: 'admitted' }),
  ];
}

/** Names of parties by their keys; of one that the directory has no more, the key. */
export function usePartyNames(): (party: string) => string {
  const names = new Map<string, string>();
  const directory = useDirectory();
  for (const { data } of directory) for (const { party, name } of data?.data ?? []) names.set(party, name);
  return (party) => names.get(party) ?? party;
}

/** Whether names have come, or will not: a page that shows some waits for them, lest each change before the reader. */
export function useNamesCame(): boolean {
  return useDirectory().every(({ data, failure }) => data !== undefined || failure !== undefined);
}
