import type { CountryWords } from './use-country-words.ts';

/** Put in place by the build: see making/country-search.ts. Tests hand in what it makes. */
export const COUNTRY_WORDS: CountryWords = {};
