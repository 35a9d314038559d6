import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPack } from '../../making/language-packs.ts';
import { readPo } from '../../making/read-po.ts';
import { LANGUAGE_CODES, type Language } from '../languages.ts';
import { TEXT_PARTS } from '../text-parts.ts';

const locales = fileURLToPath(new URL('../../../locales/', import.meta.url));
const sources = fileURLToPath(new URL('../../', import.meta.url));

/** Texts that are the same in several languages by right: names, what keys bear, and what has no words. */
const SAME_BY_RIGHT =
  /^(shell\.name|name\.covax|keys\.name\.|country\.|source\.|number\.millions\.short$|.*\.(unit|symbol)$)/;

/** Words that a language shares with English. */
const SHARED_WORDS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: [
    'Action',
    'Construction',
    'Corrections',
    'Destination',
    'Doses',
    'Gain',
    'Licence',
    'Message',
    'Messages',
    'Organisation',
    'Organisations',
    'Page',
    'Parties',
    'Pause',
    'Plan',
    'Production',
    'Sections',
    'Services',
    'Sources',
    'Studio',
    'Surplus',
    'Textiles',
  ],
  es: ['Plan', 'Textiles'],
};

const textsOf = (language: Language) => readPo(readFileSync(join(locales, `${language}.po`), 'utf8'));
const english = textsOf('en');

/** Every string in the sources that could be an id, whole or as a template's pattern. */
function idsInSources(): { readonly whole: Set<string>; readonly patterns: RegExp[] } {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const text = readFileSync(join(sources, name), 'utf8');
    for (const [, id = ''] of text.matchAll(/['"]([a-z][\w-]*(?:\.[\w-]+)+)['"]/g)) whole.add(id);
    for (const [, template = ''] of text.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)) {
      const pattern = template
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[\\w.-]+');
      patterns.push(new RegExp(`^${pattern}$`));
    }
  }
  return { whole, patterns };
}

const used = idsInSources();
/** What an id begins with: strings of other shapes in the sources are no ids. */
const AREAS = new Set([...english.keys()].map((id) => id.split('.')[0]));

test('every text that the sources name is there', () => {
  const missing = [...used.whole].filter(
    (id) => AREAS.has(id.split('.')[0]) && !english.has(id) && !/\.(tsx?|css|svg|json|csv|po)$/.test(id),
  );
  expect(missing).toEqual([]);
});

test('every template of ids fits at least one text', () => {
  const unfit = used.patterns.filter((pattern) => ![...english.keys()].some((id) => pattern.test(id)));
  expect(unfit.map(String)).toEqual([]);
});

test('no text is left that nothing shows', () => {
  const unused = [...english.keys()].filter(
    (id) =>
      !id.startsWith('country.') && !used.whole.has(id) && !used.patterns.some((pattern) => pattern.test(id)),
  );
  expect(unused).toEqual([]);
});

describe.each(LANGUAGE_CODES)('%s', (language) => {
  const texts = textsOf(language);

  test('has no text that English lacks, and no placeholder that the English one lacks', () => {
    expect([...texts.keys()].filter((id) => !english.has(id) && !id.startsWith('country.'))).toEqual([]);
    const strange = [...texts].filter(([id, text]) => {
      const known = placesOf(english.get(id) ?? '');
      // Units are given beside each other: a language takes those that it counts in.
      if (/^number\.millions/.test(id))
        for (const unit of [
          'wan',
          'lakhs',
          'crores',
          'yi',
          'milliards',
          'wholeMillions',
          'writtenMilliards',
          'place',
        ])
          known.add(unit);
      return !id.startsWith('country.') && [...placesOf(text)].some((place) => !known.has(place));
    });
    expect(strange.map(([id]) => id)).toEqual([]);
  });

  test('can be compiled', () => {
    for (const part of TEXT_PARTS) {
      expect(Object.keys(readPack(locales, language, part).messages ?? {}).length).toBeGreaterThan(0);
    }
  });
});

test.each(LANGUAGE_CODES.filter((language) => language !== 'en'))(
  '%s lacks nothing, and copies nothing',
  (language) => {
    const texts = textsOf(language);
    const lacking = [...english.keys()].filter(
      (id) => (texts.get(id) ?? '') === '' && !id.startsWith('country.'),
    );
    expect(lacking).toEqual([]);
    const copied = [...english].filter(
      ([id, text]) =>
        texts.get(id) === text &&
        /[a-z]{4}/i.test(wordsOf(text)) &&
        !SAME_BY_RIGHT.test(id) &&
        SHARED_WORDS[language]?.includes(text) !== true,
    );
    expect(copied.map(([id]) => id)).toEqual([]);
  },
);

/** A text without its places and elements. */
function wordsOf(text: string): string {
  return text.replace(/\{[^{}]*\}|<[^>]*>/g, '');
}

/** Names of the places in a text: `{low}`, `{countries, plural, …}`; `{week}` in `one {week}`, `1 {week}` is none. */
function placesOf(text: string): Set<string> {
  const places = text.matchAll(/(?<!\b(?:zero|one|two|few|many|other|\d) )\{\s*(\w+)\s*[,}]/g);
  return new Set([...places].map(([, name = '']) => name).filter((name) => !/^\d/.test(name)));
}
