import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PAGES } from '../../app/pages.ts';
import { LANGUAGE_CODES } from '../../language/languages.ts';
import { WHOLE } from '../../testing/api-answers.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { PREVIEWS, previewOf, previewPath } from './previews.ts';

const PUBLIC = fileURLToPath(new URL('../../../public/', import.meta.url));

test('every preview is there in every language, and every one is some page’s', () => {
  for (const language of LANGUAGE_CODES)
    for (const preview of PREVIEWS) {
      const file = previewPath(preview, language).replace('/assets/', PUBLIC);
      expect(existsSync(file), file).toBe(true);
    }
  expect(new Set(PAGES.map(previewOf))).toEqual(new Set(PREVIEWS));
});

const metaOf = (document: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(document)?.[1]?.replaceAll('\u00a0', ' ');

test.each([
  ['/', 'map-en', /^On 4 August 2021 low-income countries had been given 1\.6 doses/],
  ['/figures/groups', 'map-en', /^The gap has grown every month · 4 August 2021, as known that day/],
  ['/figures/shares?day=2021-08-04', 'map-en', /^82.% of doses went to 48.% of people · 4 August 2021/],
  ['/destinations/IND', 'curve-en', /^India: 35\.1 doses per 100 people had been given by 4 August 2021/],
  ['/figures/trade', 'map-en', /^Trade fell in 2020/],
  // The finding of its world is made when the pages are built, and is not there before.
  ['/studio', 'plan-en', /^Planner studio/],
])('a link to %s is previewed with its finding, its day and a figure', async (path, picture, title) => {
  const { document } = await renderPage(path, WHOLE);
  expect(metaOf(document, 'og:title')).toMatch(title);
  expect(metaOf(document, 'og:image')).toContain(`/assets/previews/${picture}.jpg`);
  expect(metaOf(document, 'og:description')).not.toBe('');
});
