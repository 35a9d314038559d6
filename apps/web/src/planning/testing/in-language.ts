import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { firstDigits, type Language, numberTag } from '../../language/languages.ts';
import { inDigits } from '../../language/own-digits.ts';
import { readPo, type Texts } from '../../making/read-po.ts';

/** The texts of a language by id, as their file has them. */
export function textsOf(language: Language): Texts {
  return readPo(readFileSync(new URL(`../../../locales/${language}.po`, import.meta.url), 'utf8'));
}

/** Says the texts of the pages in a language, with its own digits. Throws where the language lacks one. */
export function inLanguage(
  language: Language,
): (id: string, values?: Readonly<Record<string, string | number>>) => string {
  const texts = textsOf(language);
  const i18n = setupI18n();
  const digits = firstDigits(language);
  const messages = Object.fromEntries([...texts].map(([id, text]) => [id, compileMessageOrThrow(text)]));
  i18n.loadAndActivate({
    locale: language,
    locales: [numberTag(language, digits)],
    messages: inDigits(messages, { language, digits }),
  });
  return (id, values = {}) => {
    if (!texts.has(id)) throw new Error(`${language}.po has no text ${id}`);
    return i18n._(id, values);
  };
}
