import { describe, expect, it } from 'vitest';
import { reader } from './page.ts';
import { PAGES } from './pages.ts';

const { visit, need } = reader();

/** Texts in each script that the product speaks. */
const SCRIPTS = { en: 'Doses', mr: 'मात्रा', ar: 'جرعات', zh: '疫苗', ru: 'Дозы' };

describe.each(['en', 'mr', 'ar'])('%s', (language) => {
  it.for(PAGES)('%s needs no scrolling sideways at 320 px', async (path, context) => {
    need(context);
    const { page, close } = await visit(`/${language}${path}`, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => {
      const { documentElement } = document;
      const wide = [...document.querySelectorAll('body *')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
        })
        .filter((element) => element.closest('[data-scrolls], svg') === null)
        .slice(0, 5)
        .map((element) => element.outerHTML.slice(0, 120));
      return { page: documentElement.scrollWidth, window: innerWidth, wide };
    });
    expect(widths.page, widths.wide.join('\n')).toBeLessThanOrEqual(widths.window);
    await close();
  });

  it.for(PAGES)('%s has targets of at least 24 px', async (path, context) => {
    need(context);
    const { page, close } = await visit(`/${language}${path}`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input, [role=button], nav a, summary')]
        .filter((element) => {
          const style = getComputedStyle(element);
          const box = (element.closest('label') ?? element).getBoundingClientRect();
          if (box.width === 0 || style.visibility === 'hidden' || style.opacity === '0') return false;
          return box.width < 24 || box.height < 24;
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    );
    expect(small).toEqual([]);
    await close();
  });
});

it.for(Object.entries(SCRIPTS))(
  '%s: its glyphs are drawn, not boxes or nothing',
  async ([language, text], context) => {
    need(context);
    const { page, close } = await visit(`/${language}/`);
    const drawn = await page.evaluate(async (sample) => {
      await document.fonts.ready;
      const family = getComputedStyle(document.body).fontFamily;
      await document.fonts.load(`20px ${family}`, sample);
      const inkOf = (glyphs: string) => {
        const canvas = document.createElement('canvas');
        canvas.width = 200;
        canvas.height = 60;
        const pen = canvas.getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.font = `20px ${family}`;
        pen.fillText(glyphs, 10, 40);
        return [...pen.getImageData(0, 0, 200, 60).data]
          .filter((value, i) => i % 4 === 3 && value > 0)
          .join();
      };
      // A font without the glyph draws the same box, or nothing, for every letter of a script.
      const letters = [...new Set(sample)].filter((letter) => /\p{L}/u.test(letter));
      return {
        ink: inkOf(sample).length,
        different: new Set(letters.map(inkOf)).size,
        letters: letters.length,
      };
    }, text);
    expect(drawn.ink).toBeGreaterThan(0);
    expect(drawn.different).toBe(drawn.letters);
    await close();
  },
);
