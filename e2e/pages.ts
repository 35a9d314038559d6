import { PAGE_EXAMPLES, PRIVATE_EXAMPLES } from '@sahakarya/web';

/** Pages of whoever is signed in but one: to every other reader they are one page with the way in. */
const OTHER_GATES = PRIVATE_EXAMPLES.slice(1);

/** The pages that every reader can open, as addresses without their language; those for frames of others apart. */
export const PAGES = PAGE_EXAMPLES.filter(
  (path) => !path.startsWith('/embed/') && !OTHER_GATES.includes(path),
);

/** The languages that they speak. */
export const LANGUAGES = ['en', 'mr', 'ar', 'zh', 'fr', 'ru', 'es'] as const;

/**
 * Where each costs seconds: all languages in `npm run test:long`; else those with the longest texts and the other
 * scripts.
 */
export const LOOKED_AT =
  Number(process.env.SAHAKARYA_TEST_SHARE ?? 1) > 1 ? LANGUAGES : (['mr', 'ar', 'ru'] as const);
