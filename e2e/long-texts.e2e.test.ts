import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';
import { LANGUAGES, LOOKED_AT, PAGES } from './pages.ts';
import { lengthenTexts, overflows } from './testing/overflow.ts';

const WIDTHS = [LAPTOP.width, PHONE.width, 320];

// English is looked at below, with texts that are longer than any.
const { look, need } = reader();

describe.each(LOOKED_AT)('%s', (language) => {
  it.for(PAGES)('%s: every text has its place at every width', async (path, context) => {
    need(context);
    const page = await open(`/${language}${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflows(page), `${width} px`).toEqual([]);
    }
  });
});

it.for(PAGES)('%s: texts have their places when they are 40 % longer', async (path, context) => {
  need(context);
  const page = await open(`/en${path}`);
  for (const width of WIDTHS) {
    // What is measured for another width is drawn anew, with texts of its own.
    await page.setViewportSize({ width, height: 900 });
    if (width === WIDTHS[0]) await lengthenTexts(page);
    expect(await overflows(page), `${width} px`).toEqual([]);
  }
});

/** Windows between a phone's and a laptop's, px, for the bar. Each but the second is the narrowest of its layout. */
const BAR_WIDTHS = [768, 900, 1024, 1280];

it.for(LANGUAGES.flatMap((language) => ['/', '/studio'].map((path) => `/${language}${path}`)))(
  '%s: the bar ends where the page does, and nothing scrolls sideways',
  async (path, context) => {
    need(context);
    const { page } = await look(path);
    const beyond = [];
    for (const width of BAR_WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { isWide, isOut } = await page.evaluate(() => {
        const bar = document.querySelector('.top-bar');
        const inner = [...(bar?.children ?? [])].map((part) => part.getBoundingClientRect());
        const margin = Number.parseFloat(getComputedStyle(bar ?? document.body).paddingInlineEnd);
        return {
          isWide: document.documentElement.scrollWidth > innerWidth,
          isOut: inner.some(({ left, right }) => left < margin - 1 || right > innerWidth - margin + 1),
        };
      });
      if (isWide || isOut) beyond.push(width);
    }
    expect(beyond, 'px of windows that the bar does not fit').toEqual([]);
  },
);

/** Opens a page with all that is in it: the studio plans first. */
async function open(path: string): Promise<Page> {
  const { page } = await look(path);
  if (path.endsWith('/studio')) await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  return page;
}
