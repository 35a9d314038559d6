import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { reader } from '../page.ts';
import { LANGUAGES } from '../pages.ts';

/** What links to the platform are previewed with, in each language; the pages name their size. */
const folder = fileURLToPath(new URL('../../apps/web/public/previews/', import.meta.url));

/** Of which page and figure each is made: on the day that the reference data keep a snapshot of. */
const FIGURES = {
  map: { path: '/?day=2021-08-04', figure: 'coverage' },
  curve: { path: '/?day=2021-08-04', figure: 'groups' },
  plan: { path: '/studio', figure: 'gains' },
} as const;
const PREVIEWS = ['map', 'curve', 'plan'] as const;
const SIZE = { width: 1200, height: 630 };

const { visit, need } = reader();

it.for(LANGUAGES.flatMap((language) => PREVIEWS.map((preview) => ({ language, preview }))))(
  '$preview in $language',
  async ({ language, preview }, context) => {
    need(context);
    const { path, figure } = FIGURES[preview];
    const { page, close } = await visit(`/${language}${path}`, { reducedMotion: 'reduce' });
    // The chip that says that the plan is verified comes last.
    if (preview === 'plan') await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
    const card = page.locator(`#${figure}`);
    await card.scrollIntoViewIfNeeded();
    // This server's own address is nobody's, and a preview stands beside the address that was shared.
    await card.locator('.figure-printed').evaluateAll((lines) => {
      for (const line of lines) if (line.textContent?.startsWith('http')) line.remove();
    });
    await card.locator('.menu > summary').first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'SVG' }).click(),
    ]);
    const svg = readFileSync(await download.path()).toString('base64');
    await page.setViewportSize(SIZE);
    await page.goto('about:blank');
    await page.setContent(
      `<body style="margin:0;background:#fff"><img src="data:image/svg+xml;base64,${svg}" style="inline-size:100vw;block-size:100vh;object-fit:contain">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    // A browser may call a picture decoded before the fonts in it are read.
    await page.waitForTimeout(500);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${preview}-${language}.jpg`), type: 'jpeg', quality: 85 });
    await close();
  },
);
