/**
 * Languages of the pages, in the order in which they are offered. Adding one is adding a row, and its `.po` file.
 * `gap` stands between two sentences: the full stop of Chinese holds its own.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', gap: ' ', tag: 'en-GB' },
  mr: { name: 'मराठी', direction: 'ltr', gap: ' ', tag: 'mr' },
  ar: { name: 'العربية', direction: 'rtl', gap: ' ', tag: 'ar' },
  zh: { name: '中文', direction: 'ltr', gap: '', tag: 'zh' },
  fr: { name: 'Français', direction: 'ltr', gap: ' ', tag: 'fr' },
  ru: { name: 'Русский', direction: 'ltr', gap: ' ', tag: 'ru' },
  es: { name: 'Español', direction: 'ltr', gap: ' ', tag: 'es' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; gap: string; tag: string }>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES).filter(isLanguage);

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}

/** Digits of a language: `native` as its readers write them, `latin` as 0 to 9. */
export type Digits = 'latin' | 'native';

/** Languages whose readers choose between two sets of digits: numbering system by choice, and the one at first. */
const DIGITS: Partial<Record<Language, { native: string; first: Digits }>> = {
  mr: { native: 'deva', first: 'native' },
  ar: { native: 'arab', first: 'latin' },
};

export function hasDigits(language: Language): boolean {
  return DIGITS[language] !== undefined;
}

export function firstDigits(language: Language): Digits {
  return DIGITS[language]?.first ?? 'latin';
}

/**
 * The BCP 47 tag by which `Intl` writes numbers: language and numbering system are both said, so that no default of a
 * browser decides.
 */
export function numberTag(language: Language, digits: Digits): string {
  const native = DIGITS[language]?.native;
  const system = digits === 'native' && native !== undefined ? native : 'latn';
  return `${LANGUAGES[language].tag}-u-nu-${system}`;
}
