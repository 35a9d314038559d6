import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { serving } from '../testing/serving.ts';
import type { Pages } from './pages/pages.ts';
import type { RegisterRoutes } from './services.ts';
import { noLetters } from './testing/no-letters.ts';

const making = new EventEmitter();

/** A page that asks for its figures when it is told to. */
const pages: Pages = {
  assets: fileURLToPath(new URL('.', import.meta.url)),
  failure: () => ({ html: '', language: 'en' }),
  letter: noLetters,
  find: () => ({
    key: 'page',
    subjects: ['figures'],
    read: async (read) => {
      const told = once(making, 'go on');
      making.emit('begun');
      await told;
      const html = await read('/api/v1/figure');
      const page = { status: 200, html, language: 'en', styleHashes: [], cache: 'public' } as const;
      return async () => ({ ...page, embeddable: false, isWorthKeeping: true });
    },
  }),
};

const routes: RegisterRoutes = (app) => {
  app.get('/api/v1/figure', async () => ({ figure: 1.6 }));
};

it('gives a page its figures that was being made when the server was told to stop', async () => {
  const server = await serving({ routes: [routes], pages: async () => pages });
  const begun = once(making, 'begun');
  const asked = fetch(`http://localhost:${server.port}/`);
  await begun;
  const stopped = server.stop();
  // The server refuses connections from then on.
  await expect
    .poll(() => fetch(`http://localhost:${server.port}/healthz`).catch(() => 'refused'))
    .toBe('refused');
  making.emit('go on');
  const page = await asked;
  expect([page.status, await page.text()]).toEqual([200, '{"figure":1.6}']);
  await stopped;
});
