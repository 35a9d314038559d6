import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { inParts } from '../testing/owid-text.ts';
import { csvRecords } from './csv-records.ts';

async function read(text: string | Uint8Array, bytes: number) {
  const records = [];
  for await (const record of csvRecords(inParts(text, bytes))) records.push(record);
  return records;
}

const isBlank = (cells: readonly string[]) => cells.every((one) => one.trim() === '');

const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', '"', '\n', '\r', ' ', 'é', '🩹', 'ش'),
  maxLength: 6,
});

test('reads what an independent writer wrote, wherever the bytes are cut', async () => {
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      async (rows, newline, ends, bytes) => {
        const text = Papa.unparse(rows, { newline }) + (ends ? newline : '');
        const records = rows.map((cells, at) => ({ row: at + 1, cells }));
        expect(await read(text, bytes)).toEqual(records.filter(({ cells }) => !isBlank(cells)));
      },
    ),
  );
});

test.each(['a', 'a\n', 'a,\n', '\n\na', '"",', 'a\nb', '\ufeff', '\ufeffa', ''])(
  'reads %j, which is over before its head is, as it reads it within a longer file',
  async (text) => {
    const longer = await read(`${text.endsWith('\n') || text === '' ? text : `${text}\n`}1,2,3\n`, 100);
    expect(await read(text, 1)).toEqual(
      longer.filter((record) => !('cells' in record && record.cells[2] === '3')),
    );
  },
);

test.each([
  ['a quote that is never closed', 'a,b\n"1,2\n', '3,4\n', { row: 2, problem: 'unclosed-quote' }],
  ['a line that never ends', 'a,b\n', '0000', { row: 2, problem: 'too-long' }],
])('gives up soon on %s, however long the file is', async (_, start, more, problem) => {
  const CHUNKS = 4_000;
  let taken = 0;
  const chunks = (async function* () {
    yield Buffer.from(start);
    for (; taken < CHUNKS; taken++) yield Buffer.from(more.repeat(4_096));
  })();
  const records = [];
  for await (const record of csvRecords(chunks)) records.push(record);
  expect(records).toEqual([{ row: 1, cells: ['a', 'b'] }, problem]);
  expect(taken).toBeLessThan(10);
});

test('counts blank rows, empty or of commas alone, and skips them', async () => {
  expect(await read('a,b\n\n1,2\n,\n , \r\n"",""\n3,4\n,\n,', 3)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 3, cells: ['1', '2'] },
    { row: 7, cells: ['3', '4'] },
  ]);
});

test.each([1, 2, 3, 7, 65_536])(
  'leaves out the mark of UTF-8, also before a quote, in parts of %i',
  async (bytes) => {
    expect(await read('\uFEFF"a",b\n\uFEFFc,d\n', bytes)).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['\uFEFFc', 'd'] },
    ]);
    expect(await read('\uFEFFa', bytes)).toEqual([{ row: 1, cells: ['a'] }]);
  },
);

test.each([1, 2, 3, 7, 65_536])('names UTF-16, with its mark and without, in parts of %i', async (bytes) => {
  for (const mark of ['\uFEFF', '']) {
    const little = Buffer.from(`${mark}country,date\nFiji,2024-03-10\n`, 'utf16le');
    expect(await read(little, bytes)).toEqual([{ row: 1, problem: 'utf16' }]);
    expect(await read(Buffer.from(little).swap16(), bytes)).toEqual([{ row: 1, problem: 'utf16' }]);
  }
});

test.each([1, 2, 3, 7, 65_536])('names UTF-32, with its mark and without, in parts of %i', async (bytes) => {
  for (const mark of ['\uFEFF', '']) {
    const little = Buffer.from(Uint32Array.from(`${mark}country,date\n`, (one) => one.charCodeAt(0)).buffer);
    expect(await read(little, bytes)).toEqual([{ row: 1, problem: 'utf32' }]);
    expect(await read(Buffer.from(little).swap32(), bytes)).toEqual([{ row: 1, problem: 'utf32' }]);
  }
});

test.each([1, 2, 3, 7, 65_536])('names lines that end with CR alone, in parts of %i', async (bytes) => {
  const table = Papa.unparse(
    [
      ['a', 'b'],
      ['1,"', '2\r3'],
      ['4', '5'],
    ],
    { newline: '\r' },
  );
  for (const text of [table, `${table}\r`, table + '\r6,7'.repeat(30_000)])
    expect(await read(text, bytes)).toEqual([{ row: 1, problem: 'cr-alone' }]);
  expect(await read('a,b\n1,2\n3,4\r5,6\n7,8\n', bytes)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1', '2'] },
    { row: 3, problem: 'cr-alone' },
  ]);
});

test.each([1, 2, 3, 7, 65_536])('names the row that is not UTF-8, in parts of %i', async (bytes) => {
  const text = Buffer.from('country,doses\n"two\nlines é",1\n', 'utf8');
  const file = Buffer.concat([text, Buffer.from('Curaçao,2\nFiji,3\n', 'latin1')]);
  expect(await read(file, bytes)).toEqual([
    { row: 1, cells: ['country', 'doses'] },
    { row: 2, cells: ['two\nlines é', '1'] },
    { row: 3, problem: 'not-utf8' },
  ]);
  // A character that is cut off at the end of the file.
  expect((await read(Uint8Array.from([...Buffer.from('a,b\n1,'), 0xc3]), bytes)).at(-1)).toEqual({
    row: 2,
    problem: 'not-utf8',
  });
});

test.each([1, 3, 4, 65_536])(
  'knows a workbook or a packed file by how it begins, in parts of %i',
  async (bytes) => {
    const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0x0a, 0xff);
    expect(await read(workbook, bytes)).toEqual([{ row: 1, problem: 'packed' }]);
    const packed = gzipSync('country,date\nFiji,2024-03-10\n');
    expect(await read(packed, bytes)).toEqual([{ row: 1, problem: 'packed' }]);
  },
);

test.each([
  ['"Ghana"x,1', 'stray-quote'],
  ['"Ghana" ,1', 'stray-quote'],
  ['Gha"na",1', 'stray-quote'],
  ['x,"1"2', 'stray-quote'],
  ['Gha\u0000na,1', 'control-character'],
  ['"Gha\u0007na",1', 'control-character'],
  ['Ghana,1\u0085', 'control-character'],
])(
  'a row of which it is not known what it says is named, and those after it are read: %j',
  async (line, problem) => {
    for (const bytes of [1, 65_536]) {
      expect(await read(`a,b\n${line}\n"x""y",2\n`, bytes)).toEqual([
        { row: 1, cells: ['a', 'b'] },
        { row: 2, problem },
        { row: 3, cells: ['x"y', '2'] },
      ]);
      // Without a header nothing can be read.
      expect(await read(`${line}\nc,2\n`, bytes)).toEqual([{ row: 1, problem }]);
    }
  },
);

test('says where a quote is never closed, and that bytes are no UTF-8', async () => {
  expect(await read('a,b\n"1,2\n3,4\n', 5)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, problem: 'unclosed-quote' },
  ]);
  expect((await read(Uint8Array.of(0x61, 0x0a, 0xff, 0xfe), 4)).at(-1)).toEqual({
    row: 2,
    problem: 'not-utf8',
  });
});
