import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FULL_TABLES, needFullTables } from '../testing/full-tables.ts';
import { extractSources } from './extract-sources.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));

async function expectCommitted(files: Map<string, string>): Promise<void> {
  for (const [name, text] of files) expect(await readFile(`${SOURCES}/${name}`, 'utf8'), name).toBe(text);
  const committed = (await readdir(SOURCES)).filter((name) => name.endsWith('.csv'));
  expect(committed.sort()).toEqual([...files.keys(), 'places.csv'].sort());
}

it('takes all of what was taken already', async () => {
  await expectCommitted(await extractSources(SOURCES));
});

it('takes the committed sources from the full tables', async (context) => {
  needFullTables(context);
  await expectCommitted(await extractSources(FULL_TABLES));
});
