import { PAGE_EXAMPLES } from '@sahakarya/web';

/** Pages of whoever is signed in: to every other reader they are one page with the way in, and one is looked at. */
const GATES = /^\/(account|inbox|my-party|talks|parties\/\w+\/history)\b/;
const ONE_GATE = '/account';

/** The pages that every reader can open, as addresses without their language; those for frames of others apart. */
export const PAGES = PAGE_EXAMPLES.filter(
  (path) => !path.startsWith('/embed/') && (!GATES.test(path) || path === ONE_GATE),
);

/** The languages that they speak. */
export const LANGUAGES = ['en', 'mr', 'ar', 'zh', 'fr', 'ru', 'es'] as const;

/**
 * Where each costs seconds: all languages in `npm run test:long`; else those with the longest texts and the other
 * scripts.
 */
export const LOOKED_AT =
  Number(process.env.SAHAKARYA_TEST_SHARE ?? 1) > 1 ? LANGUAGES : (['mr', 'ar', 'ru'] as const);
