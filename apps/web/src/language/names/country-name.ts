import type { LanguagePack } from '../pack.ts';

/** Gives a destination's name in a language; the name in the data where the language has none. */
export function countryNameIn(
  countries: LanguagePack['countries'],
): (place: { readonly iso2: string | null; readonly name: string }) => string {
  return ({ iso2, name }) => (iso2 === null ? undefined : countries[iso2]) ?? name;
}
