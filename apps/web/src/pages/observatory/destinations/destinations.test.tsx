import { expect, test } from 'vitest';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { PICTURE } from '../../../testing/pictures.ts';
import {
  FIRST_STATE,
  type ObservatoryState,
  readingHref,
  type SortColumn,
} from '../address/observatory-address.ts';
import type { Standing } from '../picture/picture.ts';
import { arrange } from './arrange.ts';
import { DestinationFilters } from './destination-filters.tsx';
import { isOld, orderAfter, useDestinationTable } from './destination-table.ts';

const { destinations } = PICTURE;
const nameOf = ({ destination }: Standing) => destination.name;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keys = (state: Partial<ObservatoryState>) =>
  arrange(destinations, { ...FIRST_STATE, ...state }, { nameOf, compare }).map(
    ({ destination }) => destination.destination,
  );
const by = (column: SortColumn, descending = false) => ({ order: { column, descending } });

test('destinations stand with most people first until another order is asked for', () => {
  expect(keys({}).slice(0, 2)).toEqual(['CHN', 'IND']);
  expect(keys(by('people'))).toEqual(keys({}).toReversed());
});

test('names go by the language’s alphabet, groups from high income to low', () => {
  const names = arrange(destinations, { ...FIRST_STATE, ...by('name') }, { nameOf, compare }).map(nameOf);
  expect(names).toEqual(names.toSorted(compare));
  const groups = arrange(destinations, { ...FIRST_STATE, ...by('group') }, { nameOf, compare }).map(
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
  expect(keys({ find: 'xyz' })).toEqual([]);
  expect(keys({ group: 'HIC' })).not.toContain('IND');
  expect(keys({ find: 'ind', group: 'HIC' })).toEqual([]);
});

test('a name that the reader sees is found as well as that of the data', () => {
  const inFrench = { nameOf: () => 'Inde', compare };
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
});

test('a report is old after four weeks; without a day none is', () => {
  expect(isOld('2021-07-07', '2021-08-04')).toBe(false);
  expect(isOld('2021-07-06', '2021-08-04')).toBe(true);
  expect(isOld('2000-01-01', undefined)).toBe(false);
});

function Rows({ day }: { readonly day?: string }) {
  const { rows } = useDestinationTable(destinations, 'doses', day);
  const [tanzania, india] = ['TZA', 'IND'].map((key) => rows.find((row) => row.key === key)?.cells);
  return JSON.stringify([
    tanzania?.rate?.missing,
    india?.rate?.text,
    india?.reported?.chip?.text,
    india?.name?.href,
  ]);
}

test('a row says what was reported, what was not, and how old that is', () => {
  const cells = (day?: string) =>
    JSON.parse(rendered(<Rows {...(day === undefined ? {} : { day })} />).replaceAll('&quot;', '"'));
  expect(cells()).toEqual(['no report', '35.1', null, '/destinations/IND']);
  expect(cells('2021-12-01')).toEqual(['no report', '35.1', 'Old report', '/destinations/IND']);
});

test('filters without a script send what the address says beside them, and begin at the first page', () => {
  const state = { ...FIRST_STATE, day: '2021-06-06', find: 'ind', page: 3, measure: 'full' as const };
  const html = rendered(<DestinationFilters state={state} setState={() => {}} path="/" />);
  expect(html).toContain('<input type="hidden" name="day" value="2021-06-06"/>');
  expect(html.match(/type="hidden"/g)).toHaveLength(1);
  expect(html).toContain('<option value="full" selected="">');
  expect(html).toContain('value="ind"');
});

const to = (path: string, query = '') => readingHref({ path, params: {}, query: new URLSearchParams(query) });

test('the other reading keeps the state', () => {
  expect(to('/figures/groups', 'day=2021-06-06')).toBe('/figures/groups?day=2021-06-06&reading=revised');
  expect(to('/destinations/IND', 'reading=revised')).toBe('/destinations/IND');
});
