import { expect, it } from 'vitest';
import { reader } from './page.ts';
import { LANGUAGES } from './pages.ts';

const { look, need } = reader();

/** Windows between a phone's and a laptop's, px, each the narrowest of its layout of the bar but the second. */
const WIDTHS = [768, 900, 1024, 1280];

it.for(LANGUAGES.flatMap((language) => ['/', '/studio'].map((path) => `/${language}${path}`)))(
  '%s: the bar ends where the page does, and nothing scrolls sideways',
  async (path, context) => {
    need(context);
    const { page } = await look(path);
    const beyond = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { isWide, isOut } = await page.evaluate(() => {
        const bar = document.querySelector('.top-bar');
        const inner = [...(bar?.children ?? [])].map((part) => part.getBoundingClientRect());
        const margin = Number.parseFloat(getComputedStyle(bar ?? document.body).paddingInlineEnd);
        return {
          isWide: document.documentElement.scrollWidth > innerWidth,
          isOut: inner.some(({ left, right }) => left < margin - 1 || right > innerWidth - margin + 1),
        };
      });
      if (isWide || isOut) beyond.push(width);
    }
    expect(beyond, 'px of windows that the bar does not fit').toEqual([]);
  },
);
