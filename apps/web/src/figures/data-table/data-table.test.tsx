import { expect, test } from 'vitest';
import { rendered } from '../testing/rendered.tsx';
import { nextDirection } from './column-head.tsx';
import { DataTable } from './data-table.tsx';
import { pageOfRows, ROWS_PER_PAGE } from './pages.ts';
import { sumsOf } from './sums-of.ts';
import type { Table } from './table-state.ts';

const rows = Array.from({ length: 120 }, (_, at) => ({
  key: `K${at}`,
  cells: {
    name: { text: `Place ${at}`, href: `/destinations/K${at}` },
    doses: at === 3 ? { text: '', missing: 'no report' } : { text: `${at} doses`, plain: at },
    day: { text: '4 Aug 2021', chip: { look: 'waits' as const, text: 'Old report' } },
  },
}));

const TABLE: Table = {
  columns: [
    { key: 'name', head: 'Country', csv: 'destination', kind: 'text', sort: { href: '?sort=name' } },
    {
      key: 'doses',
      head: 'Doses given',
      csv: 'doses',
      kind: 'number',
      onPhone: true,
      sort: { href: '?sort=doses' },
    },
    { key: 'day', head: 'Last report', csv: 'last_report', kind: 'day' },
  ],
  rows,
  sums: { head: 'All', columns: { doses: (sum) => `${sum} in all` } },
};

test('sums are of all rows, not of the page; what is missing adds nothing', () => {
  expect(sumsOf(TABLE).get('doses')).toBe((119 * 120) / 2 - 3);
  expect(rendered(<DataTable label="Places" {...TABLE} />)).toContain(`${(119 * 120) / 2 - 3} in all`);
});

test('sums whose columns have no room stand open below their row, without a button', () => {
  const foot = /<tfoot>.*<\/tfoot>/.exec(rendered(<DataTable label="Places" {...TABLE} />))?.[0] ?? '';
  expect(foot).toMatch(/class="more-row ".*class="below-narrow"><dt>Doses given<\/dt><dd>7137 in all</);
  const [name, doses] = TABLE.columns;
  if (name === undefined || doses === undefined) throw new Error('no columns');
  const wide = { ...TABLE, columns: [name, { ...doses, onPhone: false }] };
  const below = /<tfoot>.*<\/tfoot>/.exec(rendered(<DataTable label="Places" {...wide} />))?.[0] ?? '';
  expect(below).toMatch(
    /class="more-row below-wide".*class="below-wide"><dt>Doses given<\/dt><dd>7137 in all</,
  );
  expect(below).not.toContain('<button');
});

test('few rows are the first ones, without pages; sums are of all', () => {
  const html = rendered(<DataTable label="Places" {...TABLE} few={2} />);
  expect(html).toContain('Place 1<');
  expect(html).not.toContain('Place 2<');
  expect(html).not.toContain('class="pager"');
  expect(html).toContain(`${(119 * 120) / 2 - 3} in all`);
});

test('a page has 50 rows; a page out of range is brought into it', () => {
  const html = rendered(
    <DataTable label="Places" {...TABLE} page={3} pageHref={(page) => `?page=${page}`} />,
  );
  expect(html).toContain('Place 119');
  expect(html).not.toContain('>Place 99<');
  expect(html).toContain('href="?page=2"');
  expect(html).not.toContain('href="?page=4"');
  expect(pageOfRows(120, 99)).toEqual({ page: 3, pages: 3, start: 100, end: 120 });
  expect(pageOfRows(0, 0)).toEqual({ page: 1, pages: 1, start: 0, end: 0 });
  expect(ROWS_PER_PAGE).toBe(50);
});

test('the sorted column says so, the others that they can be sorted; heads are links', () => {
  const html = rendered(
    <DataTable label="Places" {...TABLE} sorted={{ column: 'doses', direction: 'descending' }} />,
  );
  expect(html).toContain('aria-sort="descending"');
  expect(html.match(/aria-sort/g)).toHaveLength(2);
  expect(html).toContain('href="?sort=name"');
});

test('missing is a dash for the eye, and the reason for the ear', () => {
  expect(rendered(<DataTable label="Places" {...TABLE} />)).toContain('<span class="heard">no report</span>');
});

test('heads turn the order round; figures begin with the highest', () => {
  expect(nextDirection('number', undefined)).toBe('descending');
  expect(nextDirection('text', undefined)).toBe('ascending');
  expect(nextDirection('number', 'descending')).toBe('ascending');
});
