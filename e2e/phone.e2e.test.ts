import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, reader } from './page.ts';

const { visit, need } = reader();

/** What a finger needs, px: WCAG 2.5.5. */
const FINGER = 44;

/** Pages with tables, and figures as tables. */
const TABLES = [
  '/',
  '/contents',
  '/sources',
  '/corrections',
  '/destinations/IND?groups=table',
  '/figures/destinations',
  '/figures/kinds?kinds=table',
  '/figures/shares?shares=table',
  '/figures/production?production=table',
  '/figures/trade?trade=table',
];

const OF_A_PHONE = { viewport: PHONE, isMobile: true, hasTouch: true };

it.for(['/en/', '/mr/destinations/IND', '/ar/figures/destinations', '/fr/contents'])(
  '%s: a finger reaches every control, and no date takes a line for each of its words',
  async (path, context) => {
    need(context);
    const { page, close } = await visit(path, OF_A_PHONE);
    expect(await smallForAFinger(page)).toEqual([]);
    expect(await longDates(page)).toEqual([]);
    await close();
  },
);

it('a finger reaches every control of the studio and of what opens there', async (context) => {
  need(context);
  const { page, close } = await visit('/mr/studio', OF_A_PHONE);
  await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  expect(await smallForAFinger(page)).toEqual([]);
  await page.locator('.data-table tbody th .link-button').first().click();
  await page.waitForSelector('dialog[open] .dialog-head');
  expect(await smallForAFinger(page)).toEqual([]);
  expect(await longDates(page)).toEqual([]);
  const lines = await page.locator('dialog[open] .dialog-head .button').evaluate((button) => {
    const words = document.createRange();
    words.selectNodeContents(button);
    return words.getClientRects().length;
  });
  expect(lines, 'lines of the closing button').toBe(1);
  await close();
});

it.for(['en', 'mr', 'ar'])(
  'no table of the observatory scrolls sideways on phones in %s',
  async (language, context) => {
    need(context);
    const { page, close } = await visit(`/${language}/contents`, OF_A_PHONE);
    const wide = [];
    for (const path of TABLES)
      for (const width of [320, PHONE.width]) {
        await page.setViewportSize({ width, height: PHONE.height });
        await page.goto(new URL(`/${language}${path}`, page.url()).href);
        await page.waitForSelector('html[data-usable]');
        wide.push(...(await scrolledSideways(page)).map((by) => `${path} at ${width}: ${by}`));
      }
    expect(wide).toEqual([]);
    await close();
  },
);

/** Tables that are wider than their place, by how much. */
const scrolledSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.data-table-scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ scrollWidth, clientWidth }) => `${scrollWidth} px in ${clientWidth}`),
  );

/**
 * Controls of less than a finger either way, with their labels. A link within a sentence keeps its line, and a bubble
 * of the map its people: the table of the same card does the same (WCAG 2.5.5, inline and equivalent).
 */
async function smallForAFinger(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isInSentence = (link: Element) =>
      link.localName === 'a' &&
      getComputedStyle(link).display === 'inline' &&
      (link.closest('p, li, dd')?.textContent ?? '').trim().length > (link.textContent ?? '').trim().length;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (getComputedStyle(element).contentVisibility !== 'visible')
        element.style.setProperty('content-visibility', 'visible', 'important');
    }
    return [...document.querySelectorAll('a, button, select, input, textarea, summary')]
      .filter((element) => element.closest('svg, .skip-link, .heard') === null && !isInSentence(element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return width > 1 && (width < least || height < least);
      })
      .map((element) => element.outerHTML.slice(0, 160));
  }, FINGER);
}

/** Dates of tables on more than two lines. */
async function longDates(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tbody .column-day')]
      .filter((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell.lastChild ?? cell);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 2;
      })
      .map((cell) => cell.textContent ?? ''),
  );
}
