import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { rendered } from '../testing/rendered.tsx';
import { CellContent } from './cell-content.tsx';
import { columnClass, moreClass } from './column-class.ts';
import { ColumnHead } from './column-head.tsx';
import { Pager } from './pager.tsx';
import { TableRow } from './table-row.tsx';
import type { Cell, Column } from './table-state.ts';

const NAME: Column = { key: 'name', head: 'Country', csv: 'name', kind: 'text' };
const DOSES: Column = { key: 'doses', head: 'Doses', csv: 'doses', kind: 'bar', onPhone: true };
const inRow = (cell: ReactNode) => rendered(cell);
const cell = (content: Cell, column: Column = NAME, onOpen?: () => void) =>
  rendered(<CellContent cell={content} column={column} onOpen={onOpen} />);

const pager = (page: number, href?: (page: number) => string) =>
  rendered(
    <Pager
      page={page}
      pages={3}
      start={50 * (page - 1)}
      end={50 * page}
      rows={140}
      href={href}
      onPage={undefined}
    />,
  );

test('a pager says which rows of how many, and leads no further than there are pages', () => {
  const href = (page: number) => `?page=${page}`;
  expect(pager(2, href)).toContain('Rows 51 to 100 of 140');
  expect(pager(2, href).match(/href="[^"]+"/g)).toEqual(['href="?page=1"', 'href="?page=3"']);
  expect(pager(1, href).match(/href="[^"]+"/g)).toEqual(['href="?page=2"']);
  expect(pager(3, href)).toContain('page-step off');
});

test('without addresses a pager has buttons', () => {
  expect(pager(2).match(/<button/g)).toHaveLength(2);
});

test('in Marathi a pager counts in its digits', () => {
  const html = rendered(
    <Pager page={1} pages={2} start={0} end={50} rows={60} href={undefined} onPage={undefined} />,
    'mr',
    { digits: 'native' },
  );
  expect(html).toContain('६०');
});

const head = (column: Column, sorted?: 'ascending' | 'descending') =>
  inRow(<ColumnHead column={column} className="" sorted={sorted} onSort={undefined} />);

test('a head that sorts is a link and says how the table is sorted; another is its word alone', () => {
  const sortable = { ...NAME, sort: { href: '?sort=name' } };
  expect(head(sortable)).toContain('aria-sort="none"');
  expect(head(sortable, 'ascending')).toContain('aria-sort="ascending"');
  expect(head(sortable)).not.toContain('<svg');
  expect(head(sortable, 'descending')).toContain('<svg');
  expect(head(NAME)).toBe('<th scope="col" class="">Country</th>');
});

test('a missing figure is a dash, whatever else the cell holds', () => {
  const html = cell({ text: '5', missing: 'no report', href: '/x', strong: true });
  expect(html).toContain('title="no report"');
  expect(html).not.toContain('5');
});

test('a cell leads where it can: to what is behind the row, else to an address', () => {
  expect(cell({ text: 'Chad', href: '/destinations/TCD' })).toBe('<a href="/destinations/TCD">Chad</a>');
  expect(cell({ text: 'Chad', href: '/x' }, NAME, () => {})).toMatch(/^<button[^>]*>Chad<\/button>$/);
  expect(cell({ text: 'Chad', strong: true })).toBe('<b>Chad</b>');
});

test('a bar is as long as its part, never invisible, and marked where it is less than a baseline', () => {
  const width = (bar: number) => / width="([\d.]+)em"/.exec(cell({ text: 'x', bar }, DOSES))?.[1];
  expect(width(0.5)).toBe('0.5');
  expect(width(0)).toBe('0.02');
  expect(width(7)).toBe('1');
  expect(width(-0.5)).toBe('0.5');
  expect(cell({ text: 'x', bar: -0.5 }, DOSES)).toContain('class="less"');
  // In the details of a row there is room for the word alone.
  expect(cell({ text: 'x', bar: 0.5 }, { ...DOSES, kind: 'text' })).toBe('x');
});

test('group, chip and second line stand about the text', () => {
  const html = cell({ text: 'Low', group: 'LIC', chip: { look: 'waits', text: 'Old' }, below: 'before' });
  expect(html).toMatch(/chip-waits.*Old.*group-LIC.*Low.*cell-below.*before/);
});

test('the first column stands always, others on a phone as they say; what is left opens', () => {
  expect(columnClass(NAME, [NAME, DOSES])).toBe('first column-text');
  const second = { ...DOSES, key: 'second' };
  const third = { ...DOSES, key: 'third' };
  const large = { ...DOSES, key: 'large', onPhone: 'large' } as const;
  expect(columnClass(DOSES, [NAME, DOSES])).toBe('room-narrow column-bar');
  expect(columnClass(second, [NAME, DOSES, second])).toBe('room-phone column-bar');
  expect(columnClass(third, [NAME, DOSES, second, third])).toBe('room-large column-bar');
  expect(columnClass(large, [NAME, large, DOSES])).toBe('room-large column-bar');
  expect(columnClass(DOSES, [NAME, large, DOSES])).toBe('room-narrow column-bar');
  expect(columnClass(NAME, [DOSES, NAME])).toBe('room-wide column-text');
  const aside = { ...DOSES, key: 'aside', onPhone: false, aside: 'full' } as const;
  expect(columnClass(aside, [NAME, aside, DOSES])).toBe('room-full column-bar');
  expect(columnClass(DOSES, [NAME, aside, DOSES])).toBe('room-narrow column-bar');
  const nearly = { ...aside, aside: 'broad' } as const;
  expect(columnClass(nearly, [NAME, nearly, DOSES])).toBe('room-broad column-bar');
  expect(columnClass({ ...aside, onPhone: true }, [NAME, DOSES])).not.toContain('room-full');
  expect(moreClass([NAME, aside, second])).toBe('more-cell below-full');
  expect(moreClass([NAME, nearly, second])).toBe('more-cell below-broad');
  expect(moreClass([NAME, DOSES])).toBeUndefined();
  expect(moreClass([NAME, DOSES, second])).toBe('more-cell below-phone');
  expect(moreClass([NAME, large, DOSES, second])).toBe('more-cell below-large');
  expect(moreClass([DOSES, NAME])).toBe('more-cell below-wide');
});

test('a word that no phone holds may end a line anywhere, others stay whole', () => {
  expect(cell({ text: 'Pharmaceuticals and Telecommunications' })).toBe(
    'Pharmaceuticals and Telecommunications',
  );
  expect(cell({ text: 'Llanfairpwllgwyngyllgogery' })).toBe(
    '<span class="long-word">Llanfairpwllgwyngyllgogery</span>',
  );
  expect(cell({ text: 'x'.repeat(120), strong: true })).toMatch(/^<b class="long-word">/);
});

test('a row has a button for the rest only where something is left to a phone, named for the row', () => {
  const row = { key: 'TCD', cells: { name: { text: 'Chad' }, doses: { text: '5' } } };
  const drawn = (columns: readonly Column[]) =>
    inRow(<TableRow row={row} columns={columns} onRow={undefined} />);
  expect(drawn([NAME, DOSES])).not.toContain('<button');
  expect(drawn([NAME, { ...DOSES, onPhone: false }])).toContain('aria-label="More about Chad"');
  expect(drawn([NAME, DOSES])).toContain('<th scope="row"');
});
