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
  const { page, faults, close } = await visit('/en/destinations/HUN');
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
  const { page, close } = await visit('/mr/destinations/HUN', { viewport: PHONE, hasTouch: true });
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
