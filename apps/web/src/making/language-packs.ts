import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { isLanguage, type Language } from '../language/languages.ts';
import type { LanguagePack, TextPart } from '../language/pack.ts';
import { calendarOf } from './calendar-of.ts';
import { countryNames } from './country-names.ts';
import { readPo, type Texts } from './read-po.ts';

/** Ids that are loaded with a page of their own; all others are `core`. */
const PARTS: readonly (readonly [TextPart, RegExp])[] = [
  ['studio', /^(studio|fault|limit|explain)\./],
  ['help', /^help\./],
];

export function partOf(id: string): TextPart {
  return PARTS.find(([, ids]) => ids.test(id))?.[0] ?? 'core';
}

/**
 * Makes `import { pack } from 'locales/mr.po?part=core'` give compiled messages, and with the core the calendar and
 * the names of countries. A text that the language lacks is English; a test says which ones are.
 */
export function languagePacks(): Plugin {
  return {
    name: 'language-packs',
    load(id) {
      const [file = '', query = ''] = id.split('?');
      if (!file.endsWith('.po')) return null;
      const part = new URLSearchParams(query).get('part');
      if (part !== 'core' && part !== 'studio' && part !== 'help') throw new Error(`${id} names no part`);
      const language = basename(file, '.po');
      if (!isLanguage(language)) throw new Error(`${file}: no such language`);
      this.addWatchFile(file);
      this.addWatchFile(join(dirname(file), 'en.po'));
      const pack = readPack(dirname(file), language, part);
      return { code: `export const pack = ${JSON.stringify(pack)};`, map: null, moduleType: 'js' };
    },
  };
}

/** @param folder that holds the `.po` files */
export function readPack(folder: string, language: Language, part: TextPart): Partial<LanguagePack> {
  const texts = readTexts(folder, language);
  const messages: Record<string, ReturnType<typeof compileMessageOrThrow>> = {};
  for (const [id, english] of readTexts(folder, 'en')) {
    if (partOf(id) !== part || id.startsWith('country.')) continue;
    const own = texts.get(id);
    messages[id] = compile(own === undefined || own === '' ? english : own, id, language);
  }
  if (part !== 'core') return { messages };
  return { messages, countries: countryNames(language, texts), calendar: calendarOf(language) };
}

function readTexts(folder: string, language: Language): Texts {
  return readPo(readFileSync(join(folder, `${language}.po`), 'utf8'));
}

/** @throws naming the text, where it isn't in ICU message format */
function compile(text: string, id: string, language: Language): ReturnType<typeof compileMessageOrThrow> {
  try {
    return compileMessageOrThrow(text);
  } catch (error) {
    throw new Error(`${language}.po, ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
