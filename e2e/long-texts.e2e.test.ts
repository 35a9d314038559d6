import { describe, expect, it } from 'vitest';
import { lengthenTexts, overflows } from './overflow.ts';
import { LAPTOP, PHONE, reader, type Visit } from './page.ts';
import { LANGUAGES, PAGES } from './pages.ts';

const WIDTHS = [LAPTOP.width, PHONE.width, 320];

const { visit, need } = reader();

describe.each(LANGUAGES)('%s', (language) => {
  it.for(PAGES)('%s: every text has its place at every width', async (path, context) => {
    need(context);
    const { page, close } = await open(`/${language}${path}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflows(page), `${width} px`).toEqual([]);
    }
    await close();
  });
});

it.for(PAGES)('%s: texts have their places when they are 40 % longer', async (path, context) => {
  need(context);
  const { page, close } = await open(`/en${path}`);
  for (const width of WIDTHS) {
    // What is measured for another width is drawn anew, with texts of its own.
    await page.setViewportSize({ width, height: 900 });
    if (width === WIDTHS[0]) await lengthenTexts(page);
    expect(await overflows(page), `${width} px`).toEqual([]);
  }
  await close();
});

/** Opens a page with all that is in it: the studio plans first. */
async function open(path: string): Promise<Visit> {
  const visited = await visit(path, { reducedMotion: 'reduce' });
  if (path.endsWith('/studio')) {
    await visited.page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  }
  return visited;
}
