import { expect, it } from 'vitest';
import { reader } from './page.ts';
import { LANGUAGES, LOOKED_AT } from './pages.ts';

const { visit, need } = reader();

/** Kinds of pages that stand elsewhere, and those that say a problem. Every other is judged in `every-page`. */
const OTHERS = ['/figures/trade', '/help/no-such-role', '/destinations/XXX', '/sign-in'];

/** The page's window, with what the browser reported in it. */
type Reporting = typeof window & { violations?: string[] };

/** A page of every kind of document: those with the bars, for frames of others, and of a problem. */
const DOCUMENTS = ['/', '/studio', '/embed/coverage', '/no-such-page'];

/** Each in one language; then what a document has of its own in others, such as fonts and scripts. */
const ADDRESSES = [
  ...[...DOCUMENTS, ...OTHERS].map((path) => `/en${path}`),
  ...LOOKED_AT.flatMap((language) => DOCUMENTS.map((path) => `/${language}${path}`)),
  ...LANGUAGES.filter(
    (language) => language !== 'en' && !(LOOKED_AT as readonly string[]).includes(language),
  ).map((language) => `/${language}/`),
];

it.for(ADDRESSES)('%s keeps to the content security policy', async (path, context) => {
  need(context);
  const { page, faults, close } = await visit(path, {
    started: () => {
      const reporting: Reporting = window;
      const violations: string[] = [];
      reporting.violations = violations;
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    },
  });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as Reporting).violations)).toEqual([]);
  expect(faults.filter((fault) => /content security policy/i.test(fault))).toEqual([]);
  await close();
});
