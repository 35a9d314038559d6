import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { expect, test } from 'vitest';
import { foundBy } from '../language/country-search/found-by.ts';
import { LANGUAGE_CODES, type Language } from '../language/languages.ts';
import { plainText } from '../language/plain-text.ts';
import { packOf } from '../language/testing/pack-of.ts';
import type { Entry } from '../shell/palette/entries.ts';
import { findEntries } from '../shell/palette/find-entries.ts';
import aliases from './country-aliases.json' with { type: 'json' };
import { countryWords } from './country-search.ts';
import { readPo } from './read-po.ts';

const locales = fileURLToPath(new URL('../../locales/', import.meta.url));
const words = countryWords(locales);
const textsOf = (language: Language) => readPo(readFileSync(join(locales, `${language}.po`), 'utf8'));

/** The palette's entries of these countries, in French, which is none of the languages that are written below. */
const entries = Object.entries(packOf('fr').countries)
  // `Intl` names codes of countries that are no more, too.
  .filter(([iso2]) => Intl.getCanonicalLocales(`und-${iso2}`)[0] === `und-${iso2}`)
  .map(
    ([iso2, text]): Entry => ({
      key: iso2,
      kind: 'destination',
      text,
      words: foundBy({ destination: iso2 === 'IN' ? 'IND' : iso2, iso2, name: text }, words),
    }),
  );
const firstFor = (text: string) => findEntries(entries, text, 1)[0]?.key;

test.each([
  ['UK', 'GB'],
  ['England', 'GB'],
  ['USA', 'US'],
  ['Ivory Coast', 'CI'],
  ["cote d'ivoire", 'CI'],
  ['côte d’ivoire', 'CI'],
  ['South Korea', 'KR'],
  ['Czech Republic', 'CZ'],
  ['Burma', 'MM'],
  ['Holland', 'NL'],
  ['tchad', 'TD'],
  ['Chad', 'TD'],
  ['भारत', 'IN'],
  ['IND', 'IN'],
  ['Alemania', 'DE'],
  ['Германия', 'DE'],
  ['مصر', 'EG'],
  ['德国', 'DE'],
  ['Swaziland', 'SZ'],
  ['Congo-Kinshasa', 'CD'],
  ['Türkiye', 'TR'],
  ['kosova', 'XK'],
  ['Kosovë', 'XK'],
  ['Deutschland', 'DE'],
  ['Suomi', 'FI'],
  ['Hrvatska', 'HR'],
  ['Ελλάδα', 'GR'],
  ['Upper Volta', 'BF'],
])('%s is found', (text, iso2) => {
  expect(firstFor(text)).toBe(iso2);
});

/** Whoever is found at all, in the order of their codes. */
const allFor = (text: string) =>
  findEntries(entries, text, entries.length)
    .map(({ key }) => key)
    .sort();

test.each([
  ['पेरू', ['PE']],
  ['पेरु', ['PE']],
  ['चीन', ['CN', 'HK', 'MO', 'TW']],
  ['इराण', ['IR']],
  ['ईराण', ['IR']],
  ['मॉरिशस', ['MU']],
  ['مصر', ['EG']],
  ['الامارات', ['AE']],
])('%s finds these alone: %j', (text, found) => {
  expect(allFor(text)).toEqual(found);
});

test('every country is found by the name that any language shows', () => {
  for (const language of LANGUAGE_CODES)
    for (const [iso2, name] of Object.entries(packOf(language).countries))
      expect(words[iso2], `${language} ${name}`).toContain(plainText(name));
});

test('every income group is found by the name that any language shows', () => {
  for (const language of LANGUAGE_CODES)
    for (const group of INCOME_GROUPS)
      for (const id of [`group.${group}`, `group.short.${group}`])
        expect(words[group], `${language} ${id}`).toContain(plainText(textsOf(language).get(id) ?? '?'));
  expect(words.none).toBeUndefined();
});

test('other names are names of countries that there are, and each tells something new', () => {
  for (const [iso2, names] of Object.entries(aliases.names)) {
    expect(words[iso2]?.length, iso2).toBeGreaterThan(0);
    expect(new Set(names).size, iso2).toBe(names.length);
  }
});
