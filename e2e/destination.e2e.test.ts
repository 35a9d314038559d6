import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PHONE, reader } from './page.ts';

const { visit, need } = reader();

const productsOf = (page: Page) => page.locator('#products');

/**
 * What is seen of the products' table, its heads first, cell by cell; where a figure is missing, what is said of it.
 */
const seenIn = (page: Page): Promise<string[][]> =>
  productsOf(page)
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td:not(.more-cell)')]
          .filter(({ offsetWidth }) => offsetWidth > 0)
          // Spaces that never break a line look like others.
          .map((cell) => (cell.querySelector('.heard') ?? cell).textContent.replaceAll('\u00a0', ' ')),
      ),
    );

// Doses: Our World in Data, state of 25 October 2021. Listings: WHO's table of emergency use listings.
it('has doses by product, most first, with maker, last report and the day of WHO’s listing', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/destinations/HUN?day=2021-08-04');
  const products = productsOf(page);
  expect(await products.getByRole('heading').textContent()).toBe('Hungary reports doses of 6 products');
  expect(await products.locator('.figure-subtitle').textContent()).toBe(
    'Doses given by product, up to 1\u00a0August 2021',
  );
  expect(await seenIn(page)).toEqual([
    ['Product', 'Manufacturer', 'Doses', 'Last report', 'Listed by WHO'],
    ['Comirnaty (BNT162b2)', 'Pfizer/BioNTech', '4,516,819', '1 Aug 2021', '31 Dec 2020'],
    ['BBIBP-CorV (Covilo)', 'Sinopharm / Beijing Institute (BIBP)', '2,070,374', '1 Aug 2021', '7 May 2021'],
    ['Sputnik V (Gam-COVID-Vac)', 'Gamaleya Institute', '1,794,751', '1 Aug 2021', 'not listed by WHO'],
    [
      'Vaxzevria / ChAdOx1-S (AstraZeneca, SK bioscience)',
      'AstraZeneca; SK bioscience',
      '1,238,032',
      '1 Aug 2021',
      '15 Feb 2021',
    ],
    ['Spikevax (mRNA-1273)', 'Moderna', '677,801', '1 Aug 2021', '30 Apr 2021'],
    ['Ad26.COV2.S', 'Janssen (Johnson & Johnson)', '122,677', '1 Aug 2021', '12 Mar 2021'],
  ]);
  expect(await products.locator('.figure-source').textContent()).toMatch(/Our World in Data.*WHO/);
  expect(faults).toEqual([]);
  await close();
});

it('has three columns of them on a phone, in the reader’s language, and the maker behind the row', async (context) => {
  need(context);
  const { page, close } = await visit('/mr/destinations/HUN?day=2021-08-04', {
    viewport: PHONE,
    hasTouch: true,
  });
  const [heads, first] = await seenIn(page);
  expect(heads).toEqual(['लस', 'मात्रा', 'WHO ची मान्यता']);
  expect(first).toEqual(['Comirnaty (BNT162b2)', '४५,१६,८१९', '३१ डिसें २०२०']);
  const more = productsOf(page).locator('.more-button').first();
  const box = await more.boundingBox();
  expect((box?.x ?? Number.POSITIVE_INFINITY) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  await more.click();
  expect(await productsOf(page).locator('.more-row').textContent()).toContain('Pfizer/BioNTech');
  await close();
});

it('has no such card where doses are not reported by product', async (context) => {
  need(context);
  const { page, close } = await visit('/en/destinations/IND');
  await page.locator('#neighbours').waitFor();
  expect(await productsOf(page).count()).toBe(0);
  await close();
});

it('is of the day and the reading that its reader comes with, from map, table, search and neighbour', async (context) => {
  need(context);
  const { page, faults, close } = await visit('/en/?day=2022-07-31&reading=revised');
  const isHere = (key: string) =>
    page.waitForURL(
      (url) => `${url.pathname}${url.search}` === `/en/destinations/${key}?day=2022-07-31&reading=revised`,
    );
  await page
    .locator('.bubble-map a[href*="destinations/IND"]')
    .first()
    .evaluate((link: SVGAElement) =>
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    );
  await isHere('IND');
  await page.locator('h1', { hasText: 'India' }).waitFor();
  // No page is loaded anew.
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toContain(
    '/en/?day',
  );
  expect(await page.title()).toMatch(/^India: 1\d\d\.\d doses per 100 people had been given by 31.July 2022/);
  // The chart tells what the title does.
  const rate = /India: ([\d.]+)/.exec(await page.title())?.[1] ?? 'none';
  expect(await page.locator('.small-multiple-mark').first().textContent()).toBe(`31\u00a0July 2022: ${rate}`);
  expect(await page.locator('#neighbours .own-row').textContent()).toContain('India');
  await page.keyboard.press('Control+k');
  await page.locator('.palette-field').fill('Chad');
  await page.locator('.palette-list [role=option]', { hasText: 'Chad' }).waitFor();
  await page.keyboard.press('Enter');
  await isHere('TCD');
  await page.locator('#neighbours tbody tr:not(.own-row) a').first().click();
  await page.waitForURL(
    (url) => url.search === '?day=2022-07-31&reading=revised' && !url.pathname.endsWith('TCD'),
  );
  expect(faults).toEqual([]);
  await close();
});

it('opens on the day of its own newest report, and another day is chosen on the page', async (context) => {
  need(context);
  const { page, close } = await visit('/en/destinations/TCD');
  expect(await page.locator('h1').textContent()).toContain('by 11\u00a0December 2022');
  const slider = page.locator('.week-range');
  await slider.focus();
  await slider.press('Home');
  await page.waitForURL((url) => url.searchParams.get('day') === '2020-12-06');
  await page.locator('h1', { hasText: 'no report by 6\u00a0December 2020' }).waitFor();
  // Its newest report of any measure is later than that of doses, on which the page opened.
  await page.getByRole('link', { name: 'Latest figures here' }).click();
  await page.locator('h1', { hasText: '25\u00a0December 2022' }).waitFor();
  await close();
});

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
