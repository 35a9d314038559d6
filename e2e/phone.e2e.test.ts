import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, reader } from './page.ts';
import { LOOKED_AT } from './pages.ts';
import { fontsCome } from './testing/fonts-come.ts';
import {
  brokenDays,
  brokenWords,
  namesOnRules,
  rowsAlike,
  scrolledSideways,
} from './testing/tables-on-phones.ts';

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
  '/figures/coverage?coverage=table',
  '/figures/destinations',
  '/figures/destinations?day=2022-11-27',
  '/figures/kinds?kinds=table',
  '/figures/shares?shares=table',
  '/figures/production?production=table',
  '/figures/trade?trade=table',
  '/studio?coverage=table&gains=table&all=1',
];

/** Phones on both sides of the places at which a column goes to the details of its row. */
const WIDTHS = [320, 375, PHONE.width];

const OF_A_PHONE = { viewport: PHONE, isMobile: true, hasTouch: true };

it.for(['/en/', '/mr/destinations/IND', '/ar/figures/destinations', '/fr/contents'])(
  '%s: a finger reaches every control, and no date takes a line for each of its words',
  async (path, context) => {
    need(context);
    const { page, close } = await visit(path, OF_A_PHONE);
    await fontsCome(page);
    expect(await smallForAFinger(page)).toEqual([]);
    // A column that was measured before its letters came is drawn once more.
    await expect.poll(() => longDates(page)).toEqual([]);
    await close();
  },
);

it.for([...TABLES, '/destinations/IND', '/help'])(
  '/zh%s: no line ends within a date, a title’s word, or between a number and what it counts, and no table scrolls sideways',
  async (path, context) => {
    need(context);
    const { page, close } = await visit(`/zh${path}`, OF_A_PHONE);
    for (const width of [PHONE.width, 320]) {
      await page.setViewportSize({ width, height: PHONE.height });
      expect(await brokenCounts(page)).toEqual([]);
      expect(await brokenTitles(page)).toEqual([]);
      expect(await scrolledSideways(page)).toEqual([]);
    }
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

it.for(['en', ...LOOKED_AT])(
  'in %s no table of a phone scrolls sideways or breaks a word, no two rows look alike, and days keep their line',
  async (language, context) => {
    need(context);
    const { page, close } = await visit(`/${language}/contents`, OF_A_PHONE);
    const found = [];
    for (const path of TABLES) {
      await page.goto(new URL(`/${language}${path}`, page.url()).href);
      await page.waitForSelector('html[data-usable]');
      if (path.startsWith('/studio'))
        await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
      await fontsCome(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: PHONE.height });
        const wrong = [
          ...(await scrolledSideways(page)),
          ...(await brokenWords(page)),
          ...(await rowsAlike(page)),
          ...(await brokenDays(page)),
          ...(await namesOnRules(page)),
          ...(await longDaysOfCourses(page)),
        ];
        found.push(...wrong.map((what) => `${path} at ${width}: ${what}`));
      }
    }
    expect(found).toEqual([]);
    await close();
  },
);

it.for(['ar', 'ru', 'es'])(
  '%s: the ways to the rows before and after stand on one line',
  async (language, context) => {
    need(context);
    const { page, close } = await visit(`/${language}/figures/destinations`, OF_A_PHONE);
    await fontsCome(page);
    for (const width of [360, PHONE.width]) {
      await page.setViewportSize({ width, height: PHONE.height });
      const middles = await page.locator('.page-step').evaluateAll((steps) =>
        steps.map((step) => {
          const { top, bottom } = step.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
      );
      expect(middles).toHaveLength(2);
      expect(middles[1], `${width} px`).toBeCloseTo(middles[0] ?? 0, 0);
    }
    await close();
  },
);

it('a figure stands apart from the bar of the column beside it', async (context) => {
  need(context);
  const { page, close } = await visit('/ar/studio', OF_A_PHONE);
  await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  await fontsCome(page);
  // The table is drawn in a frame of its own.
  await expect.poll(() => page.locator('#destinations tbody .column-bar svg').count()).toBeGreaterThan(5);
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('#destinations tbody .column-bar svg')].map((bar) => {
      const figure = document.createRange();
      const cells = [...(bar.closest('tr')?.querySelectorAll('.column-number') ?? [])];
      figure.selectNodeContents(cells.findLast((cell) => cell.checkVisibility()) ?? bar);
      return figure.getBoundingClientRect().left - bar.getBoundingClientRect().right;
    }),
  );
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(14);
  await close();
});

it.for(['en', 'ar'])('%s: words stand apart from the day before them', async (language, context) => {
  need(context);
  const { page, close } = await visit(`/${language}/contents`, { viewport: { width: 480, height: 844 } });
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('.data-table tbody tr:not(.more-row)')].map((row) => {
      const [day, words] = ['.column-day', '.column-text:not(.first)'].flatMap((column) =>
        [...row.querySelectorAll(column)]
          .filter((cell) => cell.checkVisibility())
          .slice(0, 1)
          .map((cell) => {
            const text = document.createRange();
            text.selectNodeContents(cell);
            return text.getBoundingClientRect();
          }),
      );
      if (day === undefined || words === undefined) throw new Error('no day, or no source');
      return Math.max(words.left - day.right, day.left - words.right);
    }),
  );
  expect(apart.length).toBeGreaterThan(5);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(20);
  await close();
});

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

/** Cells of the courses on more lines than the plan's day and the baseline's. */
const longDaysOfCourses = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#courses tbody .column-day')]
      .filter((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const lines = [...words.getClientRects()].sort((a, b) => a.top - b.top);
        return lines.filter(({ top }, at) => at > 0 && top >= (lines[at - 1]?.bottom ?? 0) - 4).length > 1;
      })
      .map((cell) => `more than two lines: ${cell.textContent}`),
  );

/** Chinese words of titles that stand on two lines. */
const brokenTitles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    for (const title of document.querySelectorAll('main :is(h1, h2)')) {
      const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(
          /[低高]收入|国家|接种|每百人|加强针/gu,
        )) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            broken.push(word);
        }
      }
    }
    return broken;
  });

/** Chinese dates, and numbers with what they count, that stand on two lines. */
const brokenCounts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      for (const { 0: word, index } of text.matchAll(
        /[\d.,\u2060]+(?:年[\d\u2060]+月(?:[\d\u2060]+日)?|[剂亿万人])/gu,
      )) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
        if (boxes.some(({ top }) => top >= (boxes[0]?.bottom ?? 0))) broken.push(word);
      }
    }
    return broken;
  });
