import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';

const { visit, need } = reader();

/** The figure of that name as it is downloaded as an SVG. */
async function pictureOf(figure: string, options: Parameters<typeof visit>[1]): Promise<string> {
  const { page, close, faults } = await visit('/en/', options);
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
