import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';

const { visit, need } = reader();

describe.each([
  ['laptop', LAPTOP],
  ['phone', PHONE],
])('on a %s', (_, viewport) => {
  it('a page shorter than the window has its footer at the end of it, and nothing to scroll', async (context) => {
    need(context);
    const { page, close } = await visit('/en/no-such-page', { viewport });
    const { footer, end, scrolls } = await placesOf(page);
    expect(Math.abs(footer - end)).toBeLessThanOrEqual(1);
    expect(scrolls).toBeLessThanOrEqual(1);
    await close();
  });
});

it('the words of a page that is not there keep off its heading', async (context) => {
  need(context);
  const { page, close } = await visit('/en/no-such-page');
  const gap = await page.evaluate(() => {
    const heading = document.querySelector('main h1')?.getBoundingClientRect();
    const words = document.querySelector('main h1 + p')?.getBoundingClientRect();
    return (words?.top ?? 0) - (heading?.bottom ?? 0);
  });
  expect(gap).toBeGreaterThanOrEqual(8);
  await close();
});

/** Where the footer ends, where it may (a phone's tabs stand below it), and how far the page scrolls. */
async function placesOf(page: Page): Promise<{ footer: number; end: number; scrolls: number }> {
  return page.evaluate(() => {
    const padding = Number.parseFloat(getComputedStyle(document.body).paddingBlockEnd);
    return {
      footer: document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0,
      end: innerHeight - padding,
      scrolls: document.documentElement.scrollHeight - innerHeight,
    };
  });
}
