/** The languages of the pages. A ministry writes its file in one of them, or in English. */
const LANGUAGES = ['en', 'mr', 'ar', 'zh', 'fr', 'ru', 'es'];

/** What a country is called in them, as Unicode CLDR has it, by its ISO 3166-1 alpha-2 code; in full and short. */
export function namesInLanguages(iso2: string): string[] {
  return LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) => {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      return names.of(iso2) ?? [];
    }),
  );
}
