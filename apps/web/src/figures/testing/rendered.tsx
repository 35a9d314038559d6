import { fileURLToPath } from 'node:url';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import type { Language } from '../../language/languages.ts';
import type { LanguagePack } from '../../language/pack.ts';
import { createTexts, type Reader, ReaderProvider } from '../../language/reader.tsx';
import { readPack } from '../../making/language-packs.ts';

const LOCALES = fileURLToPath(new URL('../../../locales', import.meta.url));

/** HTML of a component as the server sends it to a reader. */
export function rendered(node: ReactNode, language: Language = 'en'): string {
  const reader: Reader = {
    language,
    digits: 'latin',
    theme: undefined,
    origin: 'http://localhost',
    base: '',
  };
  const { messages = {}, countries = {}, calendar } = readPack(LOCALES, language, 'core');
  if (calendar === undefined) throw new Error('the core of a language has its calendar');
  const pack: LanguagePack = { messages, countries, calendar };
  return renderToString(
    <ReaderProvider reader={reader} pack={pack} i18n={createTexts(reader, pack)}>
      {node}
    </ReaderProvider>,
  );
}
