import { readFileSync } from 'node:fs';
import { createClient, type Fetch } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { classicText } from '../capabilities/imports/testing/owid-text.ts';
import { makeToken } from '../platform/tokens/tokens.ts';
import { NOW, referenceApplication } from '../testing/reference-application.ts';

const { app, database } = await referenceApplication();

/** The application, in place of a server at the example's address. */
const fetchFromApplication: Fetch = async (address, { method, headers, body }) => {
  const answer = await app.inject({
    method,
    url: address.replace('http://localhost:8321', ''),
    headers,
    ...(body === undefined ? {} : { payload: String(body) }),
  });
  return { ok: answer.statusCode < 400, status: answer.statusCode, json: async () => answer.json() };
};

test("the example of the contract's README comes out as it says", async () => {
  const readme = readFileSync(new URL('../../../../packages/contract/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const told = [...example.matchAll(/^(.+); \/\/ (.+)$/gm)].map(([, code = '', result = '']) => ({
    code,
    result,
  }));
  expect(told.length).toBeGreaterThan(0);
  const setUp = example
    .split('\n')
    .filter((line) => !line.startsWith('import ') && !/; \/\/ /.test(line))
    .join('\n');
  const results = told.map(({ code }) => `String(${code})`).join(', ');
  const run = new Function(
    'createClient',
    'fetch',
    `return (async () => { ${setUp} return [${results}]; })()`,
  );
  const come: unknown = await run(createClient, fetchFromApplication);
  expect(come).toEqual(told.map(({ result }) => result));
});

test('a client with a token does what an operator may', async () => {
  const { text: token } = await makeToken(database, { name: 'client', days: 1, now: NOW });
  const client = createClient('', fetchFromApplication, token);
  const file = classicText([{ code: 'TCD', day: '2021-08-08', doses: 55_555 }]);
  const { data } = await client.importFigures({ known_on: '2023-10-25', only_new: 'true' }, file);
  expect(data).toMatchObject({ state: 'imported', rows: { read: 1, changed: 1 } });
  expect((await client.importReport({ import: data.import ?? '' })).data).toEqual(data);
  const undone = await client.undoImport({ import: data.import ?? '', dry_run: 'true' }, {});
  expect(undone.data).toMatchObject({ state: 'dry-run', rows: { reversed: 1 } });
  expect((await client.imports({})).data).toMatchObject([{ import: data.import, rows: 1 }]);
  const stranger = createClient('', fetchFromApplication, 'sahakarya_none');
  await expect(stranger.importFigures({}, file)).rejects.toMatchObject({ problem: { code: 'bad-token' } });
});
