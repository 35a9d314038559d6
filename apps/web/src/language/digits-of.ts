import { type Digits, firstDigits, hasDigits, type Language } from './languages.ts';

/** The name of the query's field by which readers choose their digits: `?digits=latin`. */
export const DIGITS_FIELD = 'digits';

/** The digits that an address asks for; those of the language where it asks for none. */
export function digitsOf(query: URLSearchParams, language: Language): Digits {
  const wanted = query.get(DIGITS_FIELD);
  if (hasDigits(language) && (wanted === 'latin' || wanted === 'native')) return wanted;
  return firstDigits(language);
}
