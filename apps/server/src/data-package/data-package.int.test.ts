import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REFERENCE, referenceApplication } from '../testing/reference-application.ts';

const { app } = await referenceApplication();

const Descriptor = z.object({
  resources: z.array(
    z.object({ path: z.string(), schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) }),
  ),
});

test('holds all public tables, as the descriptor describes them, with the citation', async () => {
  const answer = await app.inject('/api/v1/data-package');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="sahakarya-data-2026-03-01.zip"');
  const files = unzipSync(answer.rawPayload);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const { resources } = Descriptor.parse(JSON.parse(text('datapackage.json')));
  expect(Object.keys(files).sort()).toEqual(
    ['CITATION.md', 'datapackage.json', ...resources.map(({ path }) => path)].sort(),
  );
  for (const { path, schema } of resources)
    expect(text(path).split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
  // The tables have no line break within a row: as many lines as the files that were loaded, and the last one ended.
  for (const path of ['reports.csv', 'destinations.csv'])
    expect(text(path).trim().split('\n')).toHaveLength(
      readFileSync(join(REFERENCE, path), 'utf8').trim().split('\n').length,
    );
  expect(text('destinations.csv').trim().split('\n')).toHaveLength(1 + 228);
  expect(text('CITATION.md')).toContain('Our World in Data');
});

test('gives the same bytes again, and 304 to whoever has them', async () => {
  const [first, second] = [
    await app.inject('/api/v1/data-package'),
    await app.inject('/api/v1/data-package'),
  ];
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true);
  const tag = String(first.headers.etag);
  const again = await app.inject({ url: '/api/v1/data-package', headers: { 'if-none-match': tag } });
  expect(again.statusCode).toBe(304);
});
