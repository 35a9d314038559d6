import { LANGUAGES } from '../language/languages.ts';
import { useReader } from '../language/reader.tsx';

/** Languages in which parties write most; a text that is in another one keeps it. */
export const WRITTEN_LANGUAGES: readonly string[] = [
  ...[
    'am',
    'ar',
    'az',
    'bn',
    'de',
    'en',
    'es',
    'fa',
    'fr',
    'ha',
    'he',
    'hi',
    'hy',
    'id',
    'it',
    'ja',
    'ka',
    'kk',
  ],
  ...[
    'km',
    'ko',
    'lo',
    'mg',
    'mn',
    'mr',
    'ms',
    'my',
    'ne',
    'nl',
    'pl',
    'ps',
    'pt',
    'ro',
    'ru',
    'rw',
    'si',
    'so',
  ],
  ...['sq', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'yo', 'zh', 'zu'],
];

const FROM_THE_RIGHT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** In which direction a language is written, by its BCP 47 tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * Names of languages in the reader's; the tag where it has none. Browsers differ in these names: for what is painted in
 * the browser alone.
 */
export function useLanguageName(): (tag: string) => string {
  const { tag: own } = LANGUAGES[useReader().language];
  return (tag) => {
    try {
      return new Intl.DisplayNames([own], { type: 'language' }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
