import { fileURLToPath } from 'node:url';
import { readPack } from '../../making/language-packs.ts';
import type { Language } from '../languages.ts';
import type { LanguagePack } from '../pack.ts';
import { TEXT_PARTS } from '../text-parts.ts';

const LOCALES = fileURLToPath(new URL('../../../locales/', import.meta.url));

/** To compile a language takes longer than to draw a page: each is compiled once. */
const packs = new Map<Language, LanguagePack>();

/** A language with its texts of all parts, as its file has them. */
export function packOf(language: Language): LanguagePack {
  const pack = packs.get(language) ?? readAllParts(language);
  packs.set(language, pack);
  return pack;
}

function readAllParts(language: Language): LanguagePack {
  const { messages, countries, calendar } = readPack(LOCALES, language, 'core');
  if (countries === undefined || calendar === undefined) throw new Error('The core has no calendar');
  const more = TEXT_PARTS.filter((part) => part !== 'core').map(
    (part) => readPack(LOCALES, language, part).messages,
  );
  return { countries, calendar, messages: Object.assign({}, messages, ...more) };
}
