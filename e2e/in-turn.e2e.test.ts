import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

/** The page's window, with how many cards it had whenever something in it changed. */
type Counting = typeof window & { counts?: number[] };

it('the rows of the first plan are drawn one after the other, each in a turn of its own', async (context) => {
  need(context);
  const { page, close } = await visit('/en/studio', {
    started: () => {
      const counts: number[] = [];
      (window as Counting).counts = counts;
      const cards = '#coverage, #gains, #courses, #stock, #destinations';
      new MutationObserver(() => {
        const count = document.querySelectorAll(cards).length;
        if (count !== counts.at(-1)) counts.push(count);
      }).observe(document, { childList: true, subtree: true });
    },
  });
  await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  await page.waitForSelector('#destinations');
  // The two small ones share a row, and come with it.
  expect(await page.evaluate(() => (window as Counting).counts)).toEqual([0, 1, 2, 4, 5]);
  await close();
});
