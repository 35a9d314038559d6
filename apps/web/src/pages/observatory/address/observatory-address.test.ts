import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FIGURE_NAMES,
  FIGURE_VIEWS,
  FIRST_STATE,
  formatObservatory,
  type ObservatoryState,
  parseObservatory,
  SORT_COLUMNS,
  type View,
} from './observatory-address.ts';

const day = fc
  .date({ min: new Date('2020-12-06'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const views = fc
  .tuple(...FIGURE_NAMES.map((name) => fc.constantFrom<View>(...FIGURE_VIEWS[name])))
  .map((chosen) =>
    Object.fromEntries(
      FIGURE_NAMES.flatMap((name, i) => (chosen[i] === FIGURE_VIEWS[name][0] ? [] : [[name, chosen[i]]])),
    ),
  );

const state: fc.Arbitrary<ObservatoryState> = fc.record({
  day,
  reading: fc.constantFrom('known' as const, 'revised' as const),
  measure: fc.constantFrom('doses' as const, 'people' as const, 'full' as const, 'boosters' as const),
  views,
  order: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
  allRows: fc.boolean(),
  page: fc.integer({ min: 1, max: 1000 }),
  find: fc.string({ maxLength: 60, unit: 'binary' }).filter((text) => text.isWellFormed()),
  group: fc.constantFrom(
    undefined,
    'HIC' as const,
    'UMIC' as const,
    'LMIC' as const,
    'LIC' as const,
    'none' as const,
  ),
  countries: fc.uniqueArray(fc.constantFrom('IND', 'TCD', 'CHN', 'BRA', 'NGA', 'USA'), { maxLength: 5 }),
});

test('what an address says of a state is that state', () => {
  fc.assert(
    fc.property(state, (given) => {
      expect(parseObservatory(new URLSearchParams(String(formatObservatory(given))))).toEqual(given);
    }),
  );
});

test('any query gives a state, and its address gives the same', () => {
  const names = [
    'day',
    'reading',
    'measure',
    'sort',
    'rows',
    'page',
    'find',
    'group',
    'countries',
    ...FIGURE_NAMES,
  ];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
      const read = parseObservatory(new URLSearchParams(pairs));
      expect(parseObservatory(formatObservatory(read))).toEqual(read);
    }),
  );
});

test('the first state needs no query', () => {
  expect(String(formatObservatory(FIRST_STATE))).toBe('');
  expect(parseObservatory(new URLSearchParams())).toEqual(FIRST_STATE);
});

test.each(['2021-02-30', '2021-13-01', 'today', '2021-8-4', ''])(
  '%s is no day: the first one is shown',
  (text) => {
    expect(parseObservatory(new URLSearchParams({ day: text })).day).toBe(FIRST_STATE.day);
  },
);

test.each(['0x10', '1e2', ' 5', '5 ', '+5', '05', '5.0', '', '0', '-1', '1001', '٥'])(
  '%j is no page: the first one is shown',
  (text) => {
    expect(parseObservatory(new URLSearchParams({ page: text })).page).toBe(1);
  },
);
