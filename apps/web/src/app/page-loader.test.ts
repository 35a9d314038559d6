import { setupI18n } from '@lingui/core';
import { expect, it } from 'vitest';
import type { PageModule } from '../page/page-module.ts';
import { PageLoader } from './page-loader.ts';
import { PAGES } from './pages.ts';

const page: PageModule = { Page: () => null };

const HELP = PAGES.find(({ name }) => name === 'help');
if (HELP === undefined) throw new Error('there is a help page');

/** Code of a page, and how often it was asked for. */
function counting(load: () => Promise<PageModule>) {
  let asked = 0;
  const loadCode = () => {
    asked++;
    return load();
  };
  return { loadCode, asked: () => asked };
}

const afterRendering = () => new Promise((resolve) => setImmediate(resolve));

it.each([
  ['code', async () => Promise.reject(new TypeError('Failed to fetch')), async () => ({})],
  ['texts', async () => page, async () => Promise.reject(new TypeError('Failed to fetch'))],
])('asks once for a page whose %s do not come, however often it is rendered', async (_what, load, texts) => {
  const { loadCode, asked } = counting(load);
  const loader = new PageLoader({ language: 'en', digits: 'latin' }, setupI18n(), texts, loadCode);
  const first = loader.load(HELP);
  await expect(first).rejects.toThrow('Failed to fetch');
  await afterRendering();
  expect(loader.load(HELP)).toBe(first);
  expect(asked()).toBe(1);
});

it('asks once for a page that came', async () => {
  const { loadCode, asked } = counting(async () => page);
  const loader = new PageLoader(
    { language: 'en', digits: 'latin' },
    setupI18n(),
    async () => ({ 'help.title': ['Help'] }),
    loadCode,
  );
  expect(await loader.load(HELP)).toBe(page);
  expect(await loader.load(HELP)).toBe(page);
  expect(asked()).toBe(1);
});
