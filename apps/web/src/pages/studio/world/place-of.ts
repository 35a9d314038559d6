import type { CountryWords } from '../../../language/country-search/country-words.ts';
import { plainText } from '../../../language/plain-text.ts';
import type { OpenedDestination } from '../../../planning/worker/opened.ts';
import type { ReferenceCountry } from './reference-world.ts';

/** A destination as the page shows it. */
export interface Place {
  readonly name: string;
  /** It is the country that its key stands for in ISO 3166-1: it stands on the map. */
  readonly isCountry: boolean;
  /** Of a country: what else people call it is found by this. ISO 3166-1 alpha-2. */
  readonly iso2?: string;
}

/** What countries are called. */
export interface CountryNames {
  /** By ISO 3166-1 alpha-3. */
  readonly countries: Readonly<Record<string, ReferenceCountry>>;
  /** A country's name in the reader's language. */
  readonly nameOf: (country: { readonly iso2: string; readonly name: string }) => string;
  /** What people call it in any of the languages, without accents and case. */
  readonly words: CountryWords;
}

/**
 * A scenario's own names win: a key alone says nothing, since districts and invented places have keys of three letters
 * too. A destination is a country where it bears a name by which people call that country in any language, with or
 * without accents, or no name but its key. It is shown by the name that it was given; in the reader's language where
 * that is none, or where the names are those of a reference world.
 */
export function placeOf(
  { key, name }: Pick<OpenedDestination, 'key' | 'name'>,
  { countries, nameOf, words }: CountryNames,
  isOfWorld: boolean,
): Place {
  const [iso2, reference] = (Object.hasOwn(countries, key) ? countries[key] : undefined) ?? [];
  if (iso2 === undefined || reference === undefined) return { name, isCountry: false };
  const translated = nameOf({ iso2, name: reference });
  const isUnnamed = ['', written(key)].includes(written(name));
  const known = [reference, translated, ...(words[iso2] ?? [])];
  if (!isUnnamed && !known.some((one) => written(one) === written(name))) return { name, isCountry: false };
  const isTranslated = isUnnamed || (isOfWorld && written(reference) === written(name));
  return { name: isTranslated ? translated : name, isCountry: true, iso2 };
}

/** A name as anyone would write it: without accents, apostrophes and hyphens, each space once. */
function written(name: string): string {
  return plainText(name)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
