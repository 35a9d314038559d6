import { PartyCode } from '@sahakarya/contract';
import { finds } from '../../controls/find/finds.ts';
import { useAsked } from '../../data/visit/use-asked.ts';
import { useFoundByParty, usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';

/** A party that is found, as it is shown. */
export interface FoundParty {
  readonly party: string;
  readonly called: string;
}

/** Letters from which on parties are looked for: fewer find nearly all. */
const LEAST = 2;

/**
 * The parties that somebody may mean, in the order of the reader's alphabet, and the one that it must be: by its key,
 * or as the only one. Where the directory does not come, what looks like a key is one.
 */
export function useSoughtParty(asked: string): {
  readonly found: readonly FoundParty[];
  readonly the: string | undefined;
  /** The directory has not come yet. */
  readonly isLooking: boolean;
} {
  const { compare } = useNumbers();
  const partyName = usePartyName();
  const foundBy = useFoundByParty();
  const isSought = asked.trim().length >= LEAST;
  const admitted = useAsked('parties', isSought ? { state: 'admitted' } : undefined);
  const suspended = useAsked('parties', isSought ? { state: 'suspended' } : undefined);
  const key = PartyCode.safeParse(asked.trim().toUpperCase()).data;
  if (!isSought) return { found: [], the: undefined, isLooking: false };
  if (admitted.data === undefined) {
    const isLooking = admitted.failure === undefined;
    return { found: [], the: isLooking ? undefined : key, isLooking };
  }
  const all = [...admitted.data.data, ...(suspended.data?.data ?? [])];
  const found = all
    .filter((party) => finds(asked, foundBy(party)))
    .map((party) => ({ party: party.party, called: partyName(party) }))
    .sort((a, b) => compare(a.called, b.called));
  const byKey = found.find(({ party }) => party === key);
  const the = byKey?.party ?? (found.length === 1 ? found[0]?.party : undefined);
  return { found, the, isLooking: false };
}
