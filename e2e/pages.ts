/** The pages that every reader can open, as addresses without their language. */
export const PAGES = [
  '/',
  '/?reading=revised&day=2022-06-05&measure=full&coverage=chart',
  '/studio',
  '/destinations/IND',
  '/figures/coverage',
  '/help',
  '/help/operator',
  '/sources',
  '/corrections',
  '/accessibility',
  '/no-such-page',
] as const;

/** The languages that they speak. */
export const LANGUAGES = ['en', 'mr', 'ar', 'zh', 'fr', 'ru', 'es'] as const;
