import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, reader } from './page.ts';
import { LANGUAGES, LOOKED_AT } from './pages.ts';
import { fontsCome } from './testing/fonts-come.ts';
import { rowsAlike, scrolledSideways } from './testing/tables-on-phones.ts';

const { look, need } = reader();

/** Tables of many columns. */
const TABLES = [
  '/contents',
  '/destinations/IND?groups=table',
  '/figures/destinations?day=2022-11-27',
  '/figures/production?production=table',
  '/studio?coverage=table&gains=table&all=1',
  '/studio?sort=people',
];

/** Opens a page with its tables laid out, far from the window too. */
async function open(path: string): Promise<Page> {
  const { page } = await look(path);
  if (path.includes('/studio')) await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(element).contentVisibility !== 'visible')
        element.style.setProperty('content-visibility', 'visible', 'important');
    }
  });
  await fontsCome(page);
  return page;
}

/** Of each of these elements that is shown, on how many lines its words stand. */
const linesOf = (page: Page, selector: string): Promise<number[]> =>
  page.evaluate(
    (every) =>
      [...document.querySelectorAll(every)]
        .filter((element) => element.checkVisibility())
        .map((element) => {
          const words = document.createRange();
          words.selectNodeContents(element);
          const boxes = [...words.getClientRects()].sort((a, b) => a.top - b.top);
          return boxes.filter(({ top }, at) => top >= (boxes[at - 1]?.bottom ?? top) - 4).length;
        }),
    selector,
  );

/** Heights of the rows of a card's table, each once. */
const heightsOf = (page: Page, card: string): Promise<number[]> =>
  page.evaluate(
    (id) => [
      ...new Set(
        [...document.querySelectorAll(`#${id} tbody tr`)].map((row) =>
          Math.round(row.getBoundingClientRect().height),
        ),
      ),
    ],
    card,
  );

it.for(LANGUAGES)(
  '%s: no table of the first page is cut off beside another card',
  async (language, context) => {
    need(context);
    // A day with the longest rates, and old reports, which have a word beside their day.
    const { page } = await look(`/${language}/?day=2023-01-01&coverage=table`);
    for (const width of [1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.data-table-scroll')].map((box) => box.scrollWidth - box.clientWidth),
      );
      expect(cut.length).toBeGreaterThan(1);
      expect(Math.max(...cut), `${width} px`).toBeLessThanOrEqual(0);
    }
  },
);

it.for(['en', ...LOOKED_AT])(
  '%s: no table is cut off on a tablet or a laptop, and no two of its rows look alike',
  async (language, context) => {
    need(context);
    const found: string[] = [];
    for (const path of TABLES) {
      const page = await open(`/${language}${path}`);
      for (const width of [768, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const wrong = [...(await scrolledSideways(page)), ...(await rowsAlike(page))];
        if (path.startsWith('/studio?sort') || path === '/contents') {
          const lines = await linesOf(page, ':is(#destinations, .table-card) thead th');
          if (Math.max(...lines) > 3) wrong.push(`a head of ${Math.max(...lines)} lines`);
        }
        found.push(...wrong.map((what) => `${path} at ${width}: ${what}`));
      }
    }
    expect(found).toEqual([]);
  },
);

it('what a table has no room for opens below its row', async (context) => {
  need(context);
  const { page } = await look('/en/?day=2023-01-01&coverage=table');
  const group = page.locator('#coverage').getByText('Upper-middle income').filter({ visible: true });
  expect(await group.count()).toBe(0);
  await page.locator('#coverage tbody tr').first().getByRole('button').click();
  expect(await group.count()).toBe(1);
});

it('what was filled in is said beside its bar, so that all rows have one height, and bars take their room', async (context) => {
  need(context);
  const page = await open('/en/destinations/IND?day=2023-01-01');
  for (const [width, longest] of [
    [1440, 160],
    [768, 80],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.locator('#neighbours .cell-below').count()).toBeGreaterThan(0);
    expect(await heightsOf(page, 'neighbours'), `${width} px`).toHaveLength(1);
    const bars = await page
      .locator('#neighbours .cell-bar svg')
      .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
    expect(Math.max(...bars)).toBeCloseTo(longest, 0);
  }
});

it('what holds a destination back stands on a line of a laptop', async (context) => {
  need(context);
  const page = await open('/en/studio');
  // It is known with the plan's proof.
  await page.waitForSelector('#destinations tbody td.column-text', { timeout: 60_000 });
  expect(Math.max(...(await linesOf(page, '#destinations tbody td.column-text')))).toBe(1);
});

it('a row of sums has its sums on a phone', async (context) => {
  need(context);
  const page = await open('/en/figures/shares?shares=table&day=2021-08-04');
  await page.setViewportSize(PHONE);
  const lines = page.locator('tfoot dl > div').filter({ visible: true });
  expect(await lines.allTextContents()).toEqual([
    expect.stringMatching(/^People[\d,]{13}$/),
    expect.stringMatching(/^Doses given[\d,]{13}$/),
  ]);
});

it('on a figure’s own page its table stands whole, and its pages can be turned', async (context) => {
  need(context);
  const page = await open('/en/figures/kinds?kinds=table');
  const hidden = await page.locator('.scrolled-table').evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBe(0);
  const first = page.locator('tbody th').first();
  const before = await first.textContent();
  await page.getByRole('button', { name: 'Next rows' }).click();
  await expect.poll(() => first.textContent()).not.toBe(before);
});

it.for(['en', 'mr', 'ar', 'fr'])(
  '%s: a day keeps its line on a phone, an old report its own, and no dot ends a line or begins one',
  async (language, context) => {
    need(context);
    for (const path of ['/destinations/BDI?day=2023-01-01', '/figures/destinations?day=2022-11-27']) {
      const page = await open(`/${language}${path}`);
      await page.setViewportSize(PHONE);
      const chips = await linesOf(page, 'tbody td > .chip');
      expect(chips.length).toBeGreaterThan(0);
      expect(Math.max(...chips)).toBe(1);
      expect(Math.max(...(await linesOf(page, 'tbody .column-day:not(:has(.chip))')))).toBe(1);
      // Arabic parts are joined by a semicolon.
      if (language !== 'ar') expect(await page.locator('.subtitle-dot').count()).toBeGreaterThan(0);
      expect(await hangingDots(page)).toEqual([]);
    }
  },
);

/** Subtitles with a dot in sight that has not its two parts at its sides. */
const hangingDots = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.subtitle-dot')]
      .filter((dot) => {
        const line = dot.closest('.figure-subtitle')?.getBoundingClientRect();
        const box = dot.getBoundingClientRect();
        const part = dot.parentElement;
        const before = [...(part?.previousElementSibling?.getClientRects() ?? [])].at(-1);
        if (line === undefined || before === undefined) return true;
        const isCutOff = box.right <= line.left + 1 || box.left >= line.right - 1;
        return !isCutOff && Math.abs(before.top - box.top) > 4;
      })
      .map((dot) => dot.closest('.figure-subtitle')?.textContent ?? ''),
  );
