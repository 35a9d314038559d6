import { readFileSync } from 'node:fs';
import { createClient, type Fetch } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { referenceApplication } from '../testing/reference-application.ts';

const { app } = await referenceApplication();

/** The application, in place of a server at the example's address. */
const fetchFromApplication: Fetch = async (address, { headers }) => {
  const answer = await app.inject({ url: address.replace('http://localhost:8321', ''), headers });
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
