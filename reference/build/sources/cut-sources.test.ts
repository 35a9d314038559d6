import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cutSources } from './cut-sources.ts';
import { endsOfMix } from './ends-of-mix.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));
const DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

async function expectCommitted(files: Map<string, string>): Promise<void> {
  for (const [name, text] of files) expect(await readFile(`${SOURCES}/${name}`, 'utf8'), name).toBe(text);
  const committed = (await readdir(SOURCES)).filter((name) => name.endsWith('.csv'));
  expect(committed.sort()).toEqual([...files.keys()].sort());
}

it('cuts nothing more from what is cut already', async () => {
  await expectCommitted(await cutSources(SOURCES));
});

it.skipIf(!existsSync(DATA))('cuts the committed sources from the full tables', async () => {
  await expectCommitted(await cutSources(DATA));
});

it('keeps of each country and product the last row, and the last up to the end of July 2021', () => {
  const row = (iso3: string, week_ending: string, product_code = 'AZ') => ({
    iso3,
    product_code,
    week_ending,
  });
  const rows = [
    row('AAA', '2021-07-18'),
    row('AAA', '2021-07-25'),
    row('AAA', '2021-08-01'),
    row('AAA', '2021-10-31'),
    row('AAA', '2021-07-18', 'PFIZER'),
    row('BBB', '2021-08-15'),
  ];
  expect(endsOfMix(rows)).toEqual([rows[1], rows[3], rows[4], rows[5]]);
});
