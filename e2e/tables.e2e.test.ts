import { expect, it } from 'vitest';
import { reader } from './page.ts';
import { LANGUAGES } from './pages.ts';

const { look, need } = reader();

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

it('what a table has no room for opens below its row', async (context) => {
  need(context);
  const { page } = await look('/en/?day=2023-01-01&coverage=table');
  const group = page.locator('#coverage').getByText('Upper-middle income').filter({ visible: true });
  expect(await group.count()).toBe(0);
  await page.locator('#coverage tbody tr').first().getByRole('button').click();
  expect(await group.count()).toBe(1);
});
