import { isLanguage, type Language } from '../../language/languages.ts';

/** The first of the reader's languages that the pages speak; English where they speak none of them. */
export function negotiateLanguage(languages: readonly string[]): Language {
  for (const wanted of languages) {
    const primary = wanted.trim().toLowerCase().split('-')[0] ?? '';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

/** The language that a path names, and the path without it. */
export function splitPath(path: string): { readonly language: Language | undefined; readonly rest: string } {
  const [, first = '', ...others] = path.split('/');
  if (!isLanguage(first)) return { language: undefined, rest: path };
  return { language: first, rest: `/${others.join('/')}` };
}
