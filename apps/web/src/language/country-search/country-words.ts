/** Names by which countries are found, by ISO 3166-1 alpha-2, and income groups, by code; without accents and case. */
export type CountryWords = Readonly<Record<string, readonly string[]>>;

/** Put in place by the build: see making/country-search.ts. Tests hand in what it makes. */
export const COUNTRY_WORDS: CountryWords = {};
