import { LANGUAGES, type Language } from '../language/languages.ts';
import type { Texts } from './read-po.ts';

/** Ids of texts that name a country where `Intl` names it otherwise than the platform does. */
const OVERRIDE = /^country\.([A-Z]{2})$/;

/** Names of countries by ISO 3166-1 alpha-2, as `Intl` has them but for the texts `country.XX` of the language. */
export function countryNames(language: Language, texts: Texts): Record<string, string> {
  const intl = new Intl.DisplayNames(LANGUAGES[language].tag, { type: 'region', fallback: 'none' });
  const names: Record<string, string> = {};
  for (const code of twoLetterCodes()) {
    const name = intl.of(code);
    if (name !== undefined) names[code] = name;
  }
  for (const [id, text] of texts) {
    const code = OVERRIDE.exec(id)?.[1];
    if (code !== undefined) names[code] = text;
  }
  return names;
}

function twoLetterCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap((first) => letters.map((second) => first + second));
}
