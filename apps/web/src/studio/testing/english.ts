import { readFileSync } from 'node:fs';
import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readPo } from '../../build/read-po.ts';

/** The English texts by id, as their file has them. */
export const ENGLISH = readPo(readFileSync(new URL('../../../locales/en.po', import.meta.url), 'utf8'));

const i18n = setupI18n();
i18n.loadAndActivate({
  locale: 'en',
  locales: ['en-GB'],
  messages: Object.fromEntries([...ENGLISH].map(([id, text]) => [id, compileMessageOrThrow(text)])),
});

/** A text of the pages, in English. */
export function inEnglish(id: string, values: Readonly<Record<string, string | number>> = {}): string {
  if (!ENGLISH.has(id)) throw new Error(`no text ${id}`);
  return i18n._(id, values);
}
