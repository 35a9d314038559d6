import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';
import { LOOKED_AT } from './pages.ts';
import { showAll } from './testing/show-all.ts';

const { look, need } = reader();

/** With names of months of every chart width: a phone's, a tablet's and a laptop's. */
const WIDTHS = [320, PHONE.width, 768, LAPTOP.width];

it.for(LOOKED_AT)('%s: a chart writes no month twice, and none over another', async (language, context) => {
  need(context);
  for (const path of ['/', '/destinations/IND']) {
    const { page } = await look(`/${language}${path}?day=2021-08-04`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      await showAll(page);
      expect(await crowdedMonths(page), `${path} ${width} px`).toEqual([]);
    }
  }
});

it('bars begin at one side, in Arabic at the right, and their values at their ends', async (context) => {
  need(context);
  for (const language of ['en', 'ar']) {
    const { page } = await look(`/${language}/figures/production?production=chart`);
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll('.bar-list li')].map((row) => {
        const bar = row.querySelector('.bar')?.getBoundingClientRect() ?? new DOMRect();
        const value = row.querySelector('.bar-value')?.getBoundingClientRect() ?? new DOMRect();
        const isMirrored = document.documentElement.dir === 'rtl';
        return isMirrored
          ? { start: innerWidth - bar.right, gap: bar.left - value.right }
          : { start: bar.left, gap: value.left - bar.right };
      }),
    );
    expect(edges.length).toBeGreaterThan(4);
    for (const { start, gap } of edges) {
      expect(start).toBeCloseTo(edges[0]?.start ?? 0, 0);
      expect(gap).toBeGreaterThan(4);
      expect(gap).toBeLessThan(16);
    }
  }
});

const crowdedMonths = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chart-drawing')].flatMap((drawing) => {
      const names = [...drawing.querySelectorAll('.month-tick text')]
        .map((text) => ({ name: text.textContent ?? '', ...text.getBoundingClientRect().toJSON() }))
        .filter(({ width }) => width > 0)
        .sort((one, other) => one.left - other.left);
      if (names.length === 0) return ['no month'];
      return names.flatMap(({ name, left }, at) =>
        at > 0 && left < names[at - 1].right ? [`${names[at - 1].name} | ${name}`] : [],
      );
    }),
  );
