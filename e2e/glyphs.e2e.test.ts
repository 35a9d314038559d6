import { expect, it } from 'vitest';
import { reader } from './page.ts';

const { visit, need } = reader();

/** Texts in each script that the product speaks. */
const SCRIPTS = { en: 'Doses', mr: 'मात्रा', ar: 'جرعات', zh: '疫苗', ru: 'Дозы' };

it.for(Object.entries(SCRIPTS))(
  '%s: its glyphs are drawn, not boxes or nothing',
  async ([language, text], context) => {
    need(context);
    const { page, close } = await visit(`/${language}/`);
    const drawn = await page.evaluate(async (sample) => {
      await document.fonts.ready;
      const family = getComputedStyle(document.body).fontFamily;
      // Fonts of systems that stand in are not there on every machine.
      await document.fonts.load(`20px ${family}`, sample).catch(() => undefined);
      await document.fonts.ready;
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
