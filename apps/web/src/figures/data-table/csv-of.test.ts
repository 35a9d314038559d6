import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from './csv-of.ts';
import type { Table } from './table-state.ts';

const TABLE: Table = {
  columns: [
    { key: 'name', head: 'Country', csv: 'destination', kind: 'text' },
    { key: 'doses', head: 'Doses given', csv: 'doses', kind: 'number' },
    { key: 'rate', head: 'Doses per 100', csv: 'doses_per_100', kind: 'number' },
  ],
  rows: [
    {
      key: 'COD',
      cells: {
        name: { text: 'DR Congo' },
        doses: { text: '86,170', plain: 86_170 },
        rate: { text: '0.09', plain: 0.0932 },
      },
    },
    { key: 'TZA', cells: { name: { text: 'Tanzania' }, doses: { text: '', missing: 'no report' } } },
    { key: 'KOR', cells: { name: { text: 'Korea, "South"' }, doses: { text: '0', plain: 0 } } },
  ],
};

test('the file holds exactly the rows that are shown, in their order; not known is empty, and not zero', () => {
  expect(csvOf(TABLE)).toBe(
    'destination,doses,doses_per_100\r\nDR Congo,86170,0.0932\r\nTanzania,,\r\n"Korea, ""South""",0,\r\n',
  );
  expect(csvOf({ ...TABLE, rows: TABLE.rows.slice(1, 2) })).toBe(
    'destination,doses,doses_per_100\r\nTanzania,,\r\n',
  );
});

test('any text comes back from the file as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.integer()), { minLength: 1 }), (pairs) => {
      const rows = pairs.map(([name, doses], at) => ({
        key: String(at),
        cells: { name: { text: name }, doses: { text: 'written', plain: doses } },
      }));
      const { data } = Papa.parse<string[]>(csvOf({ columns: TABLE.columns, rows }), {
        newline: '\r\n',
        skipEmptyLines: true,
      });
      expect(data.slice(1)).toEqual(pairs.map(([name, doses]) => [name, String(doses), '']));
    }),
  );
});
