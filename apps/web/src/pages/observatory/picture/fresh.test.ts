import type { GroupCoverage } from '@sahakarya/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PICTURE } from '../../../testing/pictures.ts';
import { freshLine } from './fresh.ts';

const [ROW] = PICTURE.series.get('HIC') ?? [];

/** Rows of a group by what it had given and what share of its reports is fresh. */
function rowsOf(told: readonly (readonly [number, number | null])[]): GroupCoverage[] {
  if (ROW === undefined) throw new Error('there is no group');
  return told.map(([full, full_fresh_percent]) => ({ ...ROW, full, full_per_100: full, full_fresh_percent }));
}

const lineOf = (told: readonly (readonly [number, number | null])[]) =>
  freshLine(rowsOf(told), 'full', (row) => row.full_per_100);

test('a line ends at the last report, not where it stops being fresh', () => {
  expect(
    lineOf([
      [1, 100],
      [2, 100],
      [2, 100],
      [2, 100],
      [2, 0],
    ]).values,
  ).toEqual([1, 2, null, null, null]);
});

test('it ends there also where somebody reports again much later', () => {
  const { values } = lineOf([
    [1, 100],
    [2, 100],
    [2, 100],
    [2, 0],
    [3, 1],
  ]);
  expect(values).toEqual([1, 2, null, null, null]);
});

test('a week without a report is no end while others come', () => {
  expect(
    lineOf([
      [1, 100],
      [1, 100],
      [2, 100],
    ]).values,
  ).toEqual([1, 1, 2]);
});

test('it is dashed below 80 per cent, and ends below 50', () => {
  const { values, weak } = lineOf([
    [1, 80],
    [2, 79.99],
    [3, 50],
    [4, 49.99],
  ]);
  expect(values).toEqual([1, 2, 3, null]);
  expect(weak).toEqual([1, 2, 3]);
});

test('where nobody has ever reported it goes on: there is nothing to be old', () => {
  expect(
    lineOf([
      [0, null],
      [0, null],
    ]),
  ).toEqual({ values: [0, 0], weak: [] });
});

test('nothing is drawn that was not told, or rests on less than half', () => {
  const told = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(told, (rows) => {
      const { values, weak } = lineOf(rows);
      expect(values).toHaveLength(rows.length);
      for (const [at, value] of values.entries()) {
        const [count, fresh] = rows[at] ?? [0, 0];
        expect([null, count]).toContain(value);
        if ((fresh ?? 100) < 50) expect(value).toBeNull();
        expect(weak.includes(at)).toBe((fresh ?? 100) < 80);
      }
    }),
  );
});
