import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';

const { visit, need } = reader();

/** The figure of that name as it is downloaded as an SVG. */
async function pictureOf(
  figure: string,
  options: Parameters<typeof visit>[1],
  language = 'en',
): Promise<string> {
  const { page, close, faults } = await visit(`/${language}/`, options);
  const card = page.locator(`#${figure}`);
  await card.locator('.menu > summary').first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'SVG' }).click(),
  ]);
  const svg = readFileSync(await download.path(), 'utf8');
  expect(faults).toEqual([]);
  await close();
  return svg;
}

/** What is written in it. */
const wordsOf = (svg: string) =>
  svg
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('a picture is the figure alone, light and of one width, on every screen', async (context) => {
  need(context);
  const wide = await pictureOf('coverage', { viewport: LAPTOP, colorScheme: 'light' });
  const phone = await pictureOf('coverage', { viewport: PHONE, colorScheme: 'dark', hasTouch: true });
  for (const svg of [wide, phone]) {
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="1200"');
    expect(svg).toContain('fill="rgb(255, 255, 255)"');
    const words = wordsOf(svg);
    expect(words).toContain('In most of Africa, fewer than 10 doses per 100 people');
    expect(words).toMatch(/China.*119\.5/);
    expect(words).toContain('/en/figures/coverage');
    for (const control of ['As known', 'As revised', 'Download', 'Chart', 'Table'])
      expect(words).not.toContain(control);
  }
});

it('a picture of a small card names all of its sources', async (context) => {
  need(context);
  const words = wordsOf(await pictureOf('groups', { viewport: LAPTOP }));
  for (const source of ['Our World in Data', 'WHO', 'UN WPP', 'World Bank']) expect(words).toContain(source);
  expect(words).not.toMatch(/\d more/);
});

it.for(['mr', 'ar', 'ru'])(
  '%s: words of two scripts stand beside each other in a picture, not over each other',
  async (language, context) => {
    need(context);
    const svg = await pictureOf('coverage', { viewport: LAPTOP }, language);
    const { page, close } = await visit('/en/no-such-page');
    // As a program opens it that has nothing but the file. No page of ours may hold fonts of another origin.
    const plain = await page.context().newPage();
    await plain.setContent(svg);
    await plain.evaluate(() => document.fonts.ready);
    expect(await wordsOver(plain)).toEqual([]);
    await close();
  },
);

/** Pieces of a line that reach into another piece of it by more than 2 px. */
async function wordsOver(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces = [...document.querySelectorAll('body > svg > text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    return pieces.flatMap(({ words, box }, at) =>
      pieces
        .slice(at + 1)
        .filter(({ box: { top } }) => Math.abs(top - box.top) < 1)
        .filter(({ box: { left, right } }) => Math.min(right, box.right) - Math.max(left, box.left) > 2)
        .map(({ words: others }) => `${words} | ${others}`),
    );
  });
}
