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

const ORIGIN = { sources: ['owid', 'who'], licences: ['CC-BY-4.0', 'CC-BY-3.0-IGO'] };
const SAID = 'owid who,CC-BY-4.0;CC-BY-3.0-IGO';

test('the file holds exactly the rows that are shown, in their order; not known is empty, and not zero', () => {
  expect(csvOf(TABLE, ORIGIN).split('\r\n')).toEqual([
    'destination,doses,doses_per_100,source,licence',
    `DR Congo,86170,0.0932,${SAID}`,
    `Tanzania,,,${SAID}`,
    `"Korea, ""South""",0,,${SAID}`,
    '',
  ]);
  expect(csvOf({ ...TABLE, rows: TABLE.rows.slice(1, 2) }, ORIGIN)).toBe(
    `destination,doses,doses_per_100,source,licence\r\nTanzania,,,${SAID}\r\n`,
  );
});

test('rows with a source of their own have its licence; one that nobody has told is empty', () => {
  const columns = [{ key: 'from', head: '', csv: 'source', kind: 'text' as const }];
  const rows = ['who', 'owid', 'else'].map((text) => ({ key: text, cells: { from: { text } } }));
  expect(csvOf({ columns, rows }, ORIGIN)).toBe(
    'source,licence\r\nwho,CC-BY-3.0-IGO\r\nowid,CC-BY-4.0\r\nelse,\r\n',
  );
});

test('a row that rests on some of the sources names these alone, each with its licence', () => {
  const rows = TABLE.rows.map((row, at) => (at === 1 ? row : { ...row, sources: at === 0 ? ['who'] : [] }));
  expect(
    csvOf({ ...TABLE, rows }, ORIGIN)
      .split('\r\n')
      .slice(1),
  ).toEqual(['DR Congo,86170,0.0932,who,CC-BY-3.0-IGO', `Tanzania,,,${SAID}`, '"Korea, ""South""",0,,,', '']);
});

test('any text comes back from the file as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.integer()), { minLength: 1 }), (pairs) => {
      const rows = pairs.map(([name, doses], at) => ({
        key: String(at),
        cells: { name: { text: name }, doses: { text: 'written', plain: doses } },
      }));
      const { data } = Papa.parse<string[]>(csvOf({ columns: TABLE.columns, rows }, ORIGIN), {
        newline: '\r\n',
        skipEmptyLines: true,
      });
      expect(data.slice(1).map((cells) => cells.slice(0, 3))).toEqual(
        pairs.map(([name, doses]) => [name, String(doses), '']),
      );
    }),
  );
});
