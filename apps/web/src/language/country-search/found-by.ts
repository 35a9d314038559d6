import { plainText } from '../plain-text.ts';
import type { CountryWords } from './country-words.ts';

interface Place {
  readonly destination: string;
  readonly iso2: string | null;
  readonly name: string;
}

/** All by which a place is found beside the name that the reader sees: its names, and its codes. */
export function foundBy({ destination, iso2, name }: Place, words: CountryWords): readonly string[] {
  const codes = iso2 === null ? [destination] : [destination, iso2];
  return [...[name, ...codes].map(plainText), ...(iso2 === null ? [] : (words[iso2] ?? []))];
}
