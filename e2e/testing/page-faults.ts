import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

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

/** Puts axe into a page, so that `violations` can be asked for. */
export async function putAxeInto(page: Page): Promise<void> {
  await page.evaluate(axe);
}

export async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const { axe: found } = window as WithAxe;
    const { violations } = await found.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`,
    );
  }, RULES);
}

/**
 * Controls of less than 24 px either way, with their labels; links within a text may be as small as it. Bubbles of a
 * map are as large as their people: the table of the same card does the same (WCAG 2.5.8, equivalent).
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, [role=button]:not(.bubble), nav a, summary')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const box = (element.closest('label') ?? element).getBoundingClientRect();
        if (box.width === 0 || style.visibility === 'hidden' || style.opacity === '0') return false;
        return box.width < 24 || box.height < 24;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** What reaches beyond the window, where the page does; tables and drawings may scroll in their own frame. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
