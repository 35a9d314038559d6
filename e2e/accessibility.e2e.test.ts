import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { reader } from './page.ts';
import { PAGES } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG up to 2.2, A and AA, and what axe holds for good practice besides. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The page's window, once axe has been put into it. */
type WithAxe = typeof window & {
  readonly axe: {
    readonly run: (root: Document, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
  };
};

const { visit, need } = reader();

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each(['en', 'mr', 'ar'])('%s', (language) => {
    it.for(PAGES)('%s has no violation, and no error', async (path, context) => {
      need(context);
      const { page, close, faults } = await visit(`/${language}${path}`, { colorScheme });
      await page.evaluate(axe);
      const violations = await page.evaluate(async (values) => {
        const { axe: found } = window as WithAxe;
        const { violations } = await found.run(document, { runOnly: { type: 'tag', values } });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
        );
      }, RULES);
      expect(violations).toEqual([]);
      // A browser notes the status of a page that isn't there as an error of its own.
      expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([]);
      await close();
    });
  });
});
