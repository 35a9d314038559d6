import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LABEL_SETS } from './bubble-map/labels/place-labels.ts';
import { LEAST_RADIUS, MAP_HEIGHT, MAP_WIDTH, radiusOf } from './bubble-map/map-size.ts';
import { ROWS_PER_PAGE } from './data-table/pages.ts';
import { SCALES } from './scales.ts';

test('the page of the figures tells their real numbers', () => {
  const page = readFileSync(new URL('README.md', import.meta.url), 'utf8').replaceAll('\n', ' ');
  const most = LABEL_SETS.map((set) => set.most);
  const told = [
    `${MAP_WIDTH} × ${MAP_HEIGHT}`,
    `${Math.round(radiusOf(1_444_216_102))} for China's 1,444,216,102`,
    `at least ${LEAST_RADIUS}`,
    `${Math.min(...most)} to ${Math.max(...most)} labels`,
    `${ROWS_PER_PAGE} rows on a page`,
    ...Object.values(SCALES).map(({ steps }) => `: ${steps.join(', ').replaceAll('-', '−')}`),
  ];
  expect(told.filter((number) => !page.includes(number))).toEqual([]);
});
