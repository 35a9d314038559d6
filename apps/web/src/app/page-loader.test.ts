import { setupI18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { PageLoader } from './page-loader.ts';
import type { PageModule, Route } from './page-module.ts';

const page: PageModule = { Page: () => null };

/** A route, and how often its code was asked for. */
function routeOf(load: Route['load']): { readonly route: Route; readonly asked: () => number } {
  let asked = 0;
  const route: Route = {
    name: 'help',
    source: 'help.tsx',
    pattern: /^/,
    load: () => {
      asked++;
      return load();
    },
    texts: 'help',
  };
  return { route, asked: () => asked };
}

const afterRendering = () => new Promise((resolve) => setImmediate(resolve));

it.each([
  ['code', async () => Promise.reject(new TypeError('Failed to fetch')), async () => ({})],
  ['texts', async () => ({ page }), async () => Promise.reject(new TypeError('Failed to fetch'))],
])('asks once for a page whose %s do not come, however often it is rendered', async (_what, load, texts) => {
  const { route, asked } = routeOf(load);
  const loader = new PageLoader('en', setupI18n(), texts);
  const first = loader.load(route);
  await expect(first).rejects.toThrow('Failed to fetch');
  await afterRendering();
  expect(loader.load(route)).toBe(first);
  expect(asked()).toBe(1);
});

it('asks once for a page that came', async () => {
  const { route, asked } = routeOf(async () => ({ page }));
  const loader = new PageLoader('en', setupI18n(), async () => ({ 'help.title': ['Help'] }));
  expect(await loader.load(route)).toBe(page);
  expect(await loader.load(route)).toBe(page);
  expect(asked()).toBe(1);
});
