import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { LAPTOP, PHONE, reader } from '../page.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

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
  // Some parts come in frames of their own, after the first.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
});
