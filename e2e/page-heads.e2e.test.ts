import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

/** All that says what a page shows: of its tab, of its previews, its heading, and the titles of its figures. */
const headsOf = (page: Page) =>
  page.evaluate(() => {
    const content = (meta: string) => document.querySelector(meta)?.getAttribute('content');
    const texts = (elements: string) =>
      [...document.querySelectorAll(elements)].map(({ textContent }) => textContent);
    return {
      tab: document.title,
      description: content('meta[name="description"]'),
      preview: [content('meta[property="og:title"]'), content('meta[property="og:description"]')],
      headings: texts('h1, .figure-title, .figure-subtitle'),
    };
  });

type Control = (page: Page) => Promise<unknown>;
const toRevised: Control = (page) => page.locator('.segment', { hasText: 'As revised' }).first().click();
const toFull: Control = (page) => page.locator('select[name=measure]').first().selectOption('full');
const toLaterDay: Control = async (page) => {
  await page.locator('.day-controls input[type=range]').first().focus();
  for (let weeks = 0; weeks < 3; weeks++) await page.keyboard.press('ArrowRight');
};
const toTable: Control = (page) => page.locator('.segment', { hasText: 'Table' }).first().click();

// What a control changes by script is the same as what the server says of the address that it leads to.
it.for<[string, Control]>([
  ['/en?day=2021-08-04', toRevised],
  ['/en?day=2021-08-04', toLaterDay],
  ['/en?day=2021-08-04', toFull],
  ['/en/destinations/IND?day=2021-08-04', toRevised],
  ['/en/destinations/IND?day=2021-08-04', toLaterDay],
  ['/en/figures/kinds?day=2021-08-04', toRevised],
  ['/en/figures/coverage?day=2021-08-04&coverage=chart&countries=IND.BRA', toTable],
  ['/en/figures/destinations?day=2021-08-04&group=LIC&rows=all', toLaterDay],
])(
  'after a change on %s title, tab, description and figures are of one state',
  async ([path, change], context) => {
    need(context);
    const { page, close } = await visit(path);
    const before = page.url();
    await change(page);
    await page.waitForURL((url) => url.href !== before);
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const afterwards = await visit(page.url());
    const asked = await headsOf(afterwards.page);
    await expect.poll(() => headsOf(page)).toEqual(asked);
    const [title] = asked.tab.split(/\s·\s/);
    expect(asked.headings).toContain(title);
    await afterwards.close();
    await close();
  },
);
