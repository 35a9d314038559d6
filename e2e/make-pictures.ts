import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { LAPTOP, PHONE, reader } from './page.ts';
import { LANGUAGES } from './pages.ts';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

/** What a link to the platform is previewed with, in each language; the pages name their size. */
const previews = fileURLToPath(new URL('../apps/web/public/previews/', import.meta.url));
const PREVIEW = { width: 1200, height: 630 };

const PICTURES = [
  { name: 'observatory', path: '/en/', viewport: LAPTOP, colorScheme: 'light' },
  { name: 'observatory-dark', path: '/en/', viewport: LAPTOP, colorScheme: 'dark' },
  { name: 'observatory-phone-ar', path: '/ar/', viewport: PHONE, colorScheme: 'light' },
  { name: 'observatory-mr', path: '/mr/', viewport: LAPTOP, colorScheme: 'light' },
  { name: 'studio', path: '/en/studio', viewport: LAPTOP, colorScheme: 'light' },
  { name: 'studio-mr', path: '/mr/studio', viewport: LAPTOP, colorScheme: 'light' },
] as const;

const { visit, need } = reader();

it.for(PICTURES)('$name', async ({ name, path, viewport, colorScheme }, context) => {
  need(context);
  const { page, close } = await visit(path, { viewport, colorScheme, reducedMotion: 'reduce' });
  if (path.endsWith('/studio')) {
    // The chip that says that the plan is verified comes last.
    await page.waitForSelector('.studio-bar .chip-done', { timeout: 60_000 });
  }
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
});

it.for(LANGUAGES)('preview in %s', async (language, context) => {
  need(context);
  const { page, close } = await visit(`/${language}/`, { viewport: PREVIEW, reducedMotion: 'reduce' });
  mkdirSync(previews, { recursive: true });
  await page.screenshot({ path: join(previews, `${language}.jpg`), type: 'jpeg', quality: 85 });
  await close();
});
