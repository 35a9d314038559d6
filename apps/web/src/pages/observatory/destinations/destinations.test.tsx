import { expect, test } from 'vitest';
import { csvOf } from '../../../figures/data-table/csv-of.ts';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { OBSERVATORY, PICTURE } from '../../../testing/pictures.ts';
import {
  FIRST_STATE,
  type ObservatoryState,
  readingHref,
  type SortColumn,
} from '../address/observatory-address.ts';
import { pictureOf, type Standing } from '../picture/picture.ts';
import { arrange } from './arrange.ts';
import { DestinationFilters } from './destination-filters.tsx';
import { orderAfter, useDestinationTable } from './destination-table.ts';

const { destinations } = PICTURE;
const nameOf = ({ destination }: Standing) => destination.name;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const NAMING = { nameOf, compare, words: { IN: ['bharat', 'tchad'] } };
const keys = (state: Partial<ObservatoryState>) =>
  arrange(destinations, { ...FIRST_STATE, ...state }, NAMING).map(
    ({ destination }) => destination.destination,
  );
const by = (column: SortColumn, descending = false) => ({ order: { column, descending } });

test('destinations stand with most people first until another order is asked for', () => {
  expect(keys({}).slice(0, 2)).toEqual(['CHN', 'IND']);
  expect(keys(by('people'))).toEqual(keys({}).toReversed());
});

test('names go by the language’s alphabet, groups from high income to low', () => {
  const names = arrange(destinations, { ...FIRST_STATE, ...by('name') }, NAMING).map(nameOf);
  expect(names).toEqual(names.toSorted(compare));
  const groups = arrange(destinations, { ...FIRST_STATE, ...by('group') }, NAMING).map(
    ({ destination }) => destination.income_group,
  );
  expect(groups[0]).toBe('HIC');
  expect(groups.lastIndexOf('HIC')).toBeLessThan(groups.indexOf('LMIC'));
});

test.each(['rate', 'given', 'reported'] as const)(
  'those without a figure come last by %s, whichever way it goes',
  (column) => {
    for (const descending of [true, false]) expect(keys(by(column, descending)).at(-1)).toBe('TZA');
  },
);

test('they are found by words of their name or key, without accents, and by group', () => {
  expect(keys({ find: 'INDIA' })).toEqual(['IND']);
  expect(keys({ find: 'ind' })).toContain('IND');
  expect(keys({ find: 'IN' })).toContain('IND');
  expect(keys({ find: 'Bhárat' })).toEqual(['IND']);
  expect(keys({ find: 'xyz' })).toEqual([]);
  expect(keys({ group: 'HIC' })).not.toContain('IND');
  expect(keys({ find: 'ind', group: 'HIC' })).toEqual([]);
});

test('a name that the reader sees is found as well as that of the data', () => {
  const inFrench = { ...NAMING, nameOf: () => 'Inde' };
  const found = (find: string) => arrange(destinations, { ...FIRST_STATE, find }, inFrench).length;
  expect(found('inde')).toBe(destinations.length);
  expect(found('india')).toBe(1);
});

test('a head leads to the other direction on its own column, else to the order that suits it', () => {
  const now = { column: 'people', descending: true } as const;
  expect(orderAfter(now, 'people')).toEqual({ column: 'people', descending: false });
  expect(orderAfter(now, 'rate')).toEqual({ column: 'rate', descending: true });
  expect(orderAfter(now, 'name')).toEqual({ column: 'name', descending: false });
  expect(orderAfter(now, 'group')).toEqual({ column: 'group', descending: false });
  expect(orderAfter(undefined, 'people')).toEqual({ column: 'people', descending: true });
});

/** India's full courses are of long ago, its doses are not. */
const OLD_IN_INDIA = pictureOf(
  {
    ...OBSERVATORY,
    coverage: OBSERVATORY.coverage.map((row) =>
      row.destination === 'IND' ? { ...row, full_reported: '2021-05-02', old: ['full'] } : row,
    ),
  },
  'full',
).destinations;

test('who has an old figure comes last by it, with those who have none', () => {
  const by = (column: SortColumn, descending: boolean) =>
    arrange(OLD_IN_INDIA, { ...FIRST_STATE, measure: 'full', order: { column, descending } }, NAMING).map(
      ({ destination }) => destination.destination,
    );
  for (const column of ['rate', 'given'] as const)
    for (const descending of [true, false])
      expect(by(column, descending).slice(-3).toSorted(), column).toEqual(['ETH', 'IND', 'TZA']);
  expect(by('reported', false)[0]).toBe('IND');
});

function Rows({ measure }: { readonly measure: 'doses' | 'full' }) {
  const { columns, rows } = useDestinationTable(
    { ...PICTURE, reading: 'revised', measure },
    measure === 'full' ? OLD_IN_INDIA : destinations,
    { own: 'IND' },
  );
  const [tanzania, india] = ['TZA', 'IND'].map((key) => rows.find((row) => row.key === key));
  const line = csvOf({ columns, rows: india === undefined ? [] : [india] }, PICTURE).split('\r\n')[1];
  const { rate, reported, name } = india?.cells ?? {};
  return JSON.stringify([
    tanzania?.cells.rate?.missing,
    rate?.text,
    rate?.pale,
    reported?.chip?.text,
    name?.href,
    line?.split(',').slice(0, 2),
    line?.split(',').slice(-8, -2),
  ]);
}

test('a row says what was reported, what was not, and how old that is', () => {
  const cells = (measure: 'doses' | 'full') =>
    JSON.parse(
      rendered(<Rows measure={measure} />)
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
  expect(cells('doses')).toEqual([
    'no report',
    '35.1',
    false,
    null,
    '/destinations/IND?day=2021-08-04&reading=revised',
    ['IND', 'India'],
    ['2021-08-04', 'false', 'false', '2021-08-04', 'revised', ''],
  ]);
  expect(cells('full')).toEqual([
    'no report',
    '7.8',
    true,
    'Old report',
    '/destinations/IND?day=2021-08-04&reading=revised',
    ['IND', 'India'],
    ['2021-05-02', 'true', 'false', '2021-08-04', 'revised', ''],
  ]);
});

function File({ published }: { readonly published: string | null }) {
  return csvOf(useDestinationTable({ ...PICTURE, published }, destinations), PICTURE);
}

test('each row of a file says of which day and reading it is, and names the sources of its own people alone', () => {
  const rows = rendered(<File published="2023-09-07" />)
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').slice(-5));
  expect(rows[0]).toEqual(['as_of', 'reading', 'published', 'source', 'licence']);
  expect(rows).toHaveLength(destinations.length + 1);
  const kinds = new Set(destinations.map(({ destination }) => destination.population_source));
  for (const [day, reading, published, source = '', licence = ''] of rows.slice(1)) {
    expect([day, reading, published]).toEqual(['2021-08-04', 'known', '2023-09-07']);
    const named = source.split(' ');
    expect(named.filter((key) => kinds.has(key))).toHaveLength(1);
    expect(licence.split(';')).toHaveLength(named.length);
  }
  expect(rendered(<File published={null} />)).toContain(',2021-08-04,known,,');
});

test('filters without a script send what the address says beside them, and begin at the first page', () => {
  const state = { ...FIRST_STATE, day: '2021-06-06', find: 'ind', page: 3, measure: 'full' as const };
  const html = rendered(<DestinationFilters state={state} setState={() => {}} path="/" />);
  expect(html).toContain('<input type="hidden" name="day" value="2021-06-06"/>');
  expect(html.match(/type="hidden"/g)).toHaveLength(1);
  expect(html).toContain('<option value="full" selected="">');
  expect(html).toContain('value="ind"');
});

const to = (path: string, query: string, day?: string) =>
  readingHref({ path, params: {}, query: new URLSearchParams(query) }, day);

test('the other reading keeps the state, and the day that is shown', () => {
  expect(to('/figures/groups', '', '2021-06-06')).toBe('/figures/groups?day=2021-06-06&reading=revised');
  expect(to('/destinations/IND', 'reading=revised')).toBe('/destinations/IND');
});

function FilledIn() {
  const filled = destinations.map((standing) => ({
    ...standing,
    coverage: standing.coverage && { ...standing.coverage, filled: ['doses' as const] },
  }));
  const { rows } = useDestinationTable({ ...PICTURE, reading: 'revised' }, filled, {
    own: 'IND',
  });
  return JSON.stringify(
    rows.map(({ cells }) => Object.keys(cells).filter((key) => cells[key]?.below === 'filled in')),
  );
}

test('a row whose figure was filled in says so once, below the rate, which stays on a phone', () => {
  const said: string[][] = JSON.parse(rendered(<FilledIn />).replaceAll('&quot;', '"'));
  expect(said.length).toBeGreaterThan(1);
  // Who reported nothing has nothing that was filled in.
  expect(said.filter((cells) => cells.length > 0)).toHaveLength(destinations.length - 1);
  for (const cells of said) expect(cells).toEqual(cells.length === 0 ? [] : ['rate']);
});
