import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRecords } from './csv-records.ts';
import { inParts } from './testing/owid-text.ts';

async function read(text: string, bytes: number) {
  const records = [];
  for await (const record of csvRecords(inParts(text, bytes))) records.push(record);
  return records;
}

const cell = fc.string({
  unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é', '🩹', 'ش'),
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
        expect(await read(text, bytes)).toEqual(rows.map((cells, at) => ({ row: at + 1, cells })));
      },
    ),
  );
});

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

test('counts empty lines, and skips them', async () => {
  expect(await read('a,b\n\n1,2\n', 3)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 3, cells: ['1', '2'] },
  ]);
});

test('says where a quote is never closed, and that bytes are no UTF-8', async () => {
  expect(await read('a,b\n"1,2\n3,4\n', 5)).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, problem: 'unclosed-quote' },
  ]);
  const bytes = (async function* () {
    yield Uint8Array.of(0x61, 0x0a, 0xff, 0xfe);
  })();
  const records = [];
  for await (const record of csvRecords(bytes)) records.push(record);
  expect(records.at(-1)).toEqual({ row: 1, problem: 'not-utf8' });
});
