import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { isLanguage, LANGUAGE_CODES, type Language } from '../language/languages.ts';
import type { LanguagePack } from '../language/pack.ts';
import { isTextPart, partOf, TEXT_PARTS, type TextPart } from '../language/text-parts.ts';
import { calendarOf } from './calendar-of.ts';
import { countryNames } from './country-names.ts';
import { readPo, type Texts } from './read-po.ts';

const TEXTS = 'virtual:texts';

/**
 * Makes `import { pack } from 'locales/mr.po?part=core'` give compiled messages, and with the core the calendar and
 * the names of countries; `virtual:texts` has a loader for each language and part. A text that the language lacks is
 * English; a test says which ones are.
 *
 * @param folder that holds the `.po` files
 */
export function languagePacks(folder: string): Plugin {
  return {
    name: 'language-packs',
    resolveId: (id) => (id === TEXTS ? `\0${TEXTS}` : null),
    load(id) {
      if (id === `\0${TEXTS}`) return loadersOf(folder);
      const [file = '', query = ''] = id.split('?');
      if (!file.endsWith('.po')) return null;
      const part = new URLSearchParams(query).get('part') ?? '';
      if (!isTextPart(part)) throw new Error(`${id} names no part`);
      const language = basename(file, '.po');
      if (!isLanguage(language)) throw new Error(`${file}: no such language`);
      this.addWatchFile(file);
      this.addWatchFile(join(dirname(file), 'en.po'));
      const pack = readPack(dirname(file), language, part);
      return { code: `export const pack = ${JSON.stringify(pack)};`, map: null, moduleType: 'js' };
    },
  };
}

function loadersOf(folder: string): string {
  const loader = (language: Language, part: TextPart) =>
    `${part}: () => import(${JSON.stringify(`${join(folder, `${language}.po`)}?part=${part}`)}).then(({ pack }) => pack)`;
  const rows = LANGUAGE_CODES.map(
    (language) => `${language}: { ${TEXT_PARTS.map((part) => loader(language, part)).join(', ')} }`,
  );
  return `export const TEXTS = { ${rows.join(', ')} };`;
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
