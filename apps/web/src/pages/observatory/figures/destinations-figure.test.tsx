import { expect, test } from 'vitest';
import { wordsOf } from '../../../figures/testing/rendered.tsx';
import { PICTURE } from '../../../testing/pictures.ts';
import {
  FIRST_STATE,
  formatObservatory,
  type ObservatoryState,
  SORT_COLUMNS,
  VIEWS,
} from '../address/observatory-address.ts';
import { DestinationsFigure } from './destinations-figure.tsx';

const LARGE = 'Large: more than 40 million people';
const TOLD = /^Three large countries have given fewer than/;

function wordsIn(change: Partial<ObservatoryState>, setting: 'page' | 'alone' = 'page'): string {
  const state = { ...FIRST_STATE, ...change };
  return wordsOf(
    <DestinationsFigure {...{ picture: PICTURE, state, setState: () => {}, setting, busy: false }} />,
  );
}

const ASKED: readonly Partial<ObservatoryState>[] = [
  { allRows: true },
  { find: 'i' },
  ...(['HIC', 'UMIC', 'LMIC', 'LIC', 'none'] as const).map((group) => ({ group })),
  ...SORT_COLUMNS.flatMap((column) =>
    [true, false].map((descending) => ({ order: { column, descending }, allRows: true })),
  ),
];

test('only a list that begins with large countries tells of them, and of what is large', () => {
  for (const setting of ['page', 'alone'] as const)
    for (const view of VIEWS) {
      const words = wordsIn({ views: { destinations: view } }, setting);
      expect(words, view).toMatch(TOLD);
      expect(words, view).toContain(LARGE);
    }
  for (const asked of ASKED)
    for (const view of VIEWS) {
      const state = { ...asked, views: { destinations: view } };
      const words = wordsIn(state);
      const why = String(formatObservatory({ ...FIRST_STATE, ...state }));
      expect(words, why).not.toMatch(TOLD);
      expect(words, why).not.toContain('Large');
      expect(words, why).toMatch(/^(\d+) countr(y|ies)/);
    }
});

test('a later page of the table has other rows than the large countries', () => {
  const words = wordsIn({ page: 2 }, 'alone');
  expect(words).toMatch(/^\d+ countries and territories/);
  expect(words).not.toContain('Large');
});
