import { useEffect, useState } from 'react';
import type { CountryWords } from './country-words.ts';

/** The same each time: what depends on the names changes with them alone. */
const NONE: CountryWords = {};

let loaded: CountryWords | undefined;

/** They are a file of their own, for few readers search. */
export async function loadCountryWords(): Promise<CountryWords> {
  loaded ??= (await import('./country-words.ts')).COUNTRY_WORDS;
  return loaded;
}

/**
 * The names, once they are there; until then, and where they do not come, countries are found by the names that the
 * page shows.
 */
export function useCountryWords(isWanted: boolean): CountryWords {
  const [words, setWords] = useState(loaded);
  useEffect(() => {
    if (isWanted && words === undefined) loadCountryWords().then(setWords, () => undefined);
  }, [isWanted, words]);
  return words ?? NONE;
}
