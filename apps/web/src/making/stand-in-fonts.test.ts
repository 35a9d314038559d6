import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { standInFaces } from './stand-in-fonts.ts';

const tokens = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8');
const families = [...tokens.matchAll(/--family:([^;]+);/g)].map(([, list = '']) =>
  list.split(',').map((name) => name.trim().replaceAll('"', '')),
);

test('what stands in comes before what comes late, in every language', () => {
  const faces = standInFaces({ devanagari: 'U+900-97F', arabic: 'U+600-6FF' }).join('');
  for (const list of families) {
    const standIns = list.filter((name) => name.endsWith('Stand-in'));
    const late = list.findIndex((name) => /Late|Marks/.test(name));
    for (const name of standIns) expect(faces).toContain(`'${name}'`);
    if (standIns.length > 0) expect(list.indexOf(standIns[0] ?? '')).toBeLessThan(late);
  }
  expect(families.length).toBeGreaterThan(3);
});
