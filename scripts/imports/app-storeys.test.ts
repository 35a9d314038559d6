import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { drawApp } from './app-picture.ts';
import { APPS, type AppStoreys, appBreaches, idlePairs } from './app-storeys.ts';
import { readSource, readSources } from './read-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.each(APPS.map((app) => [app.sources, app] as const))('%s', (sources, app) => {
  const files = readSources(root, sources);

  test('keeps its storeys', () => {
    expect(appBreaches(app, files)).toEqual([]);
  });

  test('needs every pair that is named', () => {
    expect(idlePairs(app, files)).toEqual([]);
  });

  test('is drawn in ARCHITECTURE.md as it is', () => {
    const shown = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const picture = shown.split(`<!-- ${sources} -->\n\`\`\`text\n`)[1]?.split('\n```')[0];
    expect(picture).toBe(drawApp(app, files));
  });
});

const HOUSE: AppStoreys = {
  sources: 'apps/x/src',
  storeys: [['src/*'], ['pages'], ['figures', 'data'], ['language']],
  apart: ['pages'],
  pairs: [['help', 'studio']],
  making: ['making'],
};

test.each([
  ['pages/help/page.tsx', '../../figures/map.tsx', undefined],
  ['pages/help/page.tsx', '../studio/keys.ts', undefined],
  ['pages/studio/page.tsx', '../help/keys.ts', "don't know each other"],
  ['figures/map.tsx', '../pages/help/page.tsx', 'lies not above'],
  ['figures/map.tsx', '../data/api.ts', 'lies not above'],
  ['language/reader.tsx', '../start.ts', 'lies not above'],
  ['start.ts', './pages/help/page.tsx', undefined],
  ['figures/map.test.tsx', '../pages/help/page.tsx', undefined],
  ['making/fonts.ts', '../language/reader.tsx', undefined],
  ['data/api.ts', '../making/fonts.ts', 'lies not above'],
  ['other/api.ts', '../language/reader.tsx', 'has no storey'],
])('%s imports %s: %s', (path, name, reason) => {
  const file = readSource(`apps/x/src/${path}`, `import { a } from '${name}';`);
  expect(appBreaches(HOUSE, [file])).toEqual(reason === undefined ? [] : [expect.stringContaining(reason)]);
});

test('a pair that nothing needs is named', () => {
  expect(idlePairs(HOUSE, [])).toEqual(['help studio']);
});

test('the picture has a row for each folder, and what it imports from the top', () => {
  const files = [
    readSource(
      'apps/x/src/pages/help/page.tsx',
      "import '../../language/a.ts'; import '../../figures/b.ts';",
    ),
    readSource('apps/x/src/figures/b.ts', "import { c } from '../language/a.ts';"),
  ];
  expect(drawApp(HOUSE, files)).toBe(
    'src/*\n\npages ──────▶ figures, language\n\nfigures ────▶ language\ndata\n\nlanguage\n\nmaking',
  );
});
