import { plainText } from '../../../language/plain-text.ts';
import type { OpenedDestination } from '../../../planning/worker/opened.ts';
import type { ReferenceCountry } from './reference-world.ts';

/** A destination as the page shows it. */
export interface Place {
  readonly name: string;
  /** The country that its key stands for in ISO 3166-1: it is named in the reader's language, and stands on the map. */
  readonly isCountry: boolean;
  /** Of a country: what else people call it is found by this. ISO 3166-1 alpha-2. */
  readonly iso2?: string;
}

/**
 * A scenario's own names win: a key alone says nothing, since districts and invented places have keys of three letters
 * too. A destination is a country where it bears the country's name, that of the reference data or the reader's own,
 * with or without accents.
 *
 * @param nameOf a country's name in the reader's language
 */
export function placeOf(
  { key, name }: Pick<OpenedDestination, 'key' | 'name'>,
  countries: Readonly<Record<string, ReferenceCountry>>,
  nameOf: (country: { readonly iso2: string; readonly name: string }) => string,
): Place {
  const [iso2, reference] = (Object.hasOwn(countries, key) ? countries[key] : undefined) ?? [];
  if (iso2 === undefined || reference === undefined) return { name, isCountry: false };
  const translated = nameOf({ iso2, name: reference });
  const isNamed = [reference, translated].some((known) => written(known) === written(name));
  return isNamed ? { name: translated, isCountry: true, iso2 } : { name, isCountry: false };
}

/** A name as anyone would write it: without accents, with the keyboard's apostrophe. */
function written(name: string): string {
  return plainText(name).replaceAll('’', "'");
}
