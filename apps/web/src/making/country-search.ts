import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normalizePath, type Plugin } from 'vite';
import { LANGUAGE_CODES, LANGUAGES } from '../language/languages.ts';
import { plainText } from '../language/plain-text.ts';
import aliases from './country-aliases.json' with { type: 'json' };
import { countryNames } from './country-names.ts';
import { readPo } from './read-po.ts';

/** The module whose values are put in place. */
const MODULE = fileURLToPath(new URL('../language/country-search/country-words.ts', import.meta.url));

/** Ids of texts that name an income group. */
const GROUP_TEXT = /^group\.(?:short\.)?(HIC|UMIC|LMIC|LIC)$/;

/** Gives the pages the names by which countries are found, in a file of its own. */
export function countrySearch(locales: string): Plugin {
  return {
    name: 'country-search',
    load(id) {
      if (normalizePath(id) !== normalizePath(MODULE)) return null;
      return `export const COUNTRY_WORDS = ${JSON.stringify(countryWords(locales))};`;
    },
  };
}

/**
 * What countries are called, by ISO 3166-1 alpha-2: their names in all languages as pages write them, as Unicode CLDR
 * has them (`Intl`), in full and short, and in the language that most speak there; and other names in common use. And
 * income groups by their codes, in all languages. Without accents and case, each once.
 *
 * @param locales folder that holds the `.po` files
 */
export function countryWords(locales: string): Record<string, string[]> {
  const words = new Map<string, Set<string>>();
  const add = (code: string, name: string) => {
    const known = words.get(code) ?? new Set();
    words.set(code, known.add(plainText(name)));
  };
  for (const language of LANGUAGE_CODES) {
    const texts = readPo(readFileSync(join(locales, `${language}.po`), 'utf8'));
    const names = countryNames(language, texts);
    const short = new Intl.DisplayNames(LANGUAGES[language].tag, { type: 'region', style: 'short' });
    const long = new Intl.DisplayNames(LANGUAGES[language].tag, { type: 'region' });
    for (const [code, name] of Object.entries(names))
      for (const one of [name, long.of(code) ?? name, short.of(code) ?? name, ownName(code)])
        add(code, one ?? name);
    for (const [id, text] of texts) {
      const group = GROUP_TEXT.exec(id)?.[1];
      if (group !== undefined) add(group, text);
    }
  }
  for (const [code, names] of Object.entries(aliases.names)) for (const name of names) add(code, name);
  return Object.fromEntries([...words].map(([code, names]) => [code, [...names]]));
}

/** What a country is called where it is: by CLDR, in the language that is likely there. */
function ownName(code: string): string | undefined {
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return language === 'und' ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(code);
}
