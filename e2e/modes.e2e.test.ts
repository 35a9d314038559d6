import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from './page.ts';
import { fontsCome } from './testing/fonts-come.ts';

const { visit, need } = reader();

it('moves nothing where the reader wants no motion', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const lasts = (durations: string) =>
          durations.split(',').some((one) => Number.parseFloat(one) > 0.01);
        return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(moving).toEqual([]);
  await close();
});

it('tells income groups apart without colours of its own', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { forcedColors: 'active' });
  const dashes = await page.evaluate(() =>
    [...document.querySelectorAll('[data-first-screen=curve] .chart-line')].map(
      (line) => getComputedStyle(line).strokeDasharray,
    ),
  );
  expect(dashes.length).toBeGreaterThanOrEqual(4);
  expect(new Set(dashes).size).toBe(dashes.length);
  await close();
});

it.for(['/en/', '/en/destinations/IND', '/en/studio'])(
  '%s prints without bars, switches and buttons, each table whole, each card below the one before, no line dashed for nothing',
  async (path, context) => {
    need(context);
    // As wide as a sheet of A4 between its margins.
    const { page, close } = await visit(path, { viewport: { width: 658, height: 986 } });
    if (path.endsWith('/studio')) await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top-bar').isVisible()).toBe(false);
    // A destination's name opens its sheet on the screen, and is a name on paper.
    const controls = page.locator('main').locator('button:not(th button):visible, .button:visible');
    expect(await controls.count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const seen = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main .figure-card')].map((card) =>
        card.getBoundingClientRect(),
      );
      const heads = [...document.querySelectorAll('main thead th')];
      const tables = [...document.querySelectorAll('main .data-table')];
      const charts = [...document.querySelectorAll('main .chart-lines')];
      const spoken = charts.filter(
        (chart) =>
          chart.querySelector('.chart-baseline, .chart-weak') !== null ||
          new Set([...chart.children].map((line) => line.getAttribute('class'))).size < 2,
      );
      const lines = spoken.flatMap((chart) => [...chart.querySelectorAll('.chart-line')]);
      return {
        hidden: heads.filter((head) => head.getBoundingClientRect().width === 0).length,
        wide: tables.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).length,
        over: boxes.filter((box, at) => at > 0 && box.top < (boxes[at - 1]?.bottom ?? 0)).length,
        dashed: lines.filter((line) => getComputedStyle(line).strokeDasharray !== 'none').length,
      };
    });
    expect(seen).toEqual({ hidden: 0, wide: 0, over: 0, dashed: 0 });
    await close();
  },
);

/** Of the sheets of a print, how much of each but the last one has nothing on it, px. */
async function bandsOf(page: Page, sheet: number): Promise<number[]> {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('main .figure-card')].map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return { top, bottom };
    }),
  );
  const bands: number[] = [];
  // No card of these breaks: one that does not fit begins the next sheet.
  let from = 0;
  for (const [at, { top, bottom }] of boxes.entries()) {
    if (bottom - from <= sheet) continue;
    bands.push(sheet - ((boxes[at - 1]?.bottom ?? from) - from));
    from = top;
  }
  return bands;
}

it('the first page is printed without empty bands: figures follow one another, and fill their sheets', async (context) => {
  need(context);
  const sheet = { width: 658, height: 986 };
  const { page, close } = await visit('/en/?day=2021-08-04', { viewport: sheet });
  await page.emulateMedia({ media: 'print' });
  const between = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('main .figure-card')].map((card) =>
      card.getBoundingClientRect(),
    );
    return boxes.slice(1).map((box, at) => Math.round(box.top - (boxes[at]?.bottom ?? 0)));
  });
  expect(between).toHaveLength(6);
  expect(new Set(between).size, String(between)).toBe(1);
  expect(between[0]).toBeLessThanOrEqual(24);
  const bands = await bandsOf(page, sheet.height);
  expect(Math.max(...bands), String(bands)).toBeLessThan(sheet.height / 4);
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(bands.length + 1);
  await close();
});

it.for(['en', 'mr', 'ar', 'ru'])('%s: every table fits on paper', async (language, context) => {
  need(context);
  const { page, close } = await visit(`/${language}/contents`, { viewport: { width: 658, height: 986 } });
  await page.emulateMedia({ media: 'print' });
  for (const path of [
    '/contents',
    '/figures/destinations?day=2022-11-27',
    '/destinations/IND?groups=table',
  ]) {
    await page.goto(new URL(`/${language}${path}`, page.url()).href);
    await page.waitForSelector('html[data-usable]');
    await fontsCome(page);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.data-table')].map((table) => table.scrollWidth - table.clientWidth),
    );
    expect(cut.length).toBeGreaterThan(0);
    expect(Math.max(...cut), path).toBeLessThanOrEqual(0);
  }
  await close();
});

it('a printed table begins below its title, has heads no larger than its cells, and bars as long as their figures', async (context) => {
  need(context);
  const { page, close } = await visit('/en/figures/destinations?day=2021-08-04', {
    viewport: { width: 658, height: 986 },
  });
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const sizeOf = (selector: string) => {
      const found = document.querySelector(selector);
      return found === null ? Number.NaN : Number.parseFloat(getComputedStyle(found).fontSize);
    };
    const rows = [...document.querySelectorAll('tbody tr')].flatMap((row) => {
      const cell = row.querySelector('.cell-bar');
      const bar = cell?.querySelector('svg')?.getBoundingClientRect().width;
      return bar === undefined ? [] : [{ bar, rate: Number(cell?.textContent) }];
    });
    // Pixels to a dose per 100 people; the shortest bars are longer, so that they are seen.
    const scales = rows.filter(({ rate }) => rate > 10).map(({ bar, rate }) => bar / rate);
    return {
      breaks: getComputedStyle(document.querySelector('.figure-card') ?? document.body).breakInside,
      heads: sizeOf('thead th') - sizeOf('tbody td'),
      rows: scales.length,
      spread: Math.max(...scales) / Math.min(...scales),
    };
  });
  expect(seen).toMatchObject({ breaks: 'auto', heads: 0 });
  expect(seen.rows).toBeGreaterThan(20);
  expect(seen.spread).toBeCloseTo(1, 1);
  expect(await page.locator('main a:visible').filter({ hasText: 'To the observatory' }).count()).toBe(0);
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(3);
  await close();
});

it('a printed plan tells its policy', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio?sharing=surplus', {
    viewport: { width: 658, height: 986 },
  });
  await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  const policy = page.locator('.printed-policy');
  expect(await policy.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await policy.isVisible()).toBe(true);
  expect(await policy.textContent()).toContain('SharingSurplus');
  await close();
});

it.for(['light', 'dark'] as const)(
  'a choice that is off shows in its %s colours which part of it holds',
  async (colorScheme, context) => {
    need(context);
    const { page, close } = await visit('/en/?day=2022-07-31&reading=revised', { colorScheme });
    const parts = await page.evaluate(() =>
      [...document.querySelectorAll('.reading-choice .segments.off .segment')].map((part) => ({
        holds: part.getAttribute('aria-checked'),
        line: getComputedStyle(part).boxShadow,
        ink: getComputedStyle(part).color,
      })),
    );
    expect(parts.map(({ holds }) => holds)).toEqual(['true', 'false']);
    expect(parts[0]?.line).toMatch(/ 0px -3px 0px 0px inset$/);
    expect(parts[1]?.line).toBe('none');
    expect(parts[0]?.ink).not.toBe(parts[1]?.ink);
    await close();
  },
);

it('tells the current section apart without colours of its own', async (context) => {
  need(context);
  const { page, close } = await visit('/en/', { forcedColors: 'active' });
  const colours = await page.evaluate(() =>
    [...document.querySelectorAll('.sections a')].map((link) => ({
      isCurrent: link.hasAttribute('aria-current'),
      rule: getComputedStyle(link).borderBlockEndColor,
    })),
  );
  const current = colours.filter(({ isCurrent }) => isCurrent).map(({ rule }) => rule);
  expect(current).toHaveLength(1);
  expect(colours.filter(({ isCurrent }) => !isCurrent).map(({ rule }) => rule)).not.toContain(current[0]);
  await close();
});

it('the studio has its panels at one height, where a name takes two lines too', async (context) => {
  need(context);
  const { page, close } = await visit('/ar/studio', { viewport: { width: 1280, height: 900 } });
  await page.waitForSelector('.small-multiple .chart-plot', { timeout: 60_000 });
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll('.small-multiple .chart-plot')]
      .slice(0, 4)
      .map((plot) => Math.round(plot.getBoundingClientRect().top)),
  );
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
  await close();
});
