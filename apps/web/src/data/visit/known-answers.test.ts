import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { askAgain, forgetKnown } from './known-answers.ts';

/** What was asked with, and what was sent. */
let seen: { path: string; with: string | undefined; status: number }[] = [];
let news = 1;

const server = createServer((asked, answer) => {
  const tag = `W/"${news}"`;
  const status = asked.headers['if-none-match'] === tag ? 304 : 200;
  seen.push({ path: asked.url ?? '', with: asked.headers['if-none-match'], status });
  answer.writeHead(status, { etag: tag, 'content-type': 'application/json' });
  answer.end(status === 304 ? undefined : JSON.stringify({ news }));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const listening = server.address();
afterAll(() => void server.close());

const ask = async (path: string, method: 'GET' | 'POST' = 'GET') => {
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  const answer = await askAgain(`http://127.0.0.1:${listening.port}${path}`, { method, headers: {} });
  return [answer.ok, answer.status, await answer.json()];
};

beforeEach(() => {
  forgetKnown();
  seen = [];
});

it('has what did not change from before, and what did from the server', async () => {
  const first = await ask('/talk');
  expect(await ask('/talk')).toEqual(first);
  news += 1;
  expect(await ask('/talk')).toEqual([true, 200, { news }]);
  expect(await ask('/talk')).toEqual([true, 200, { news }]);
  expect(seen.map(({ status }) => status)).toEqual([200, 304, 200, 304]);
});

it('asks with nothing that somebody was told before, nor for what is done', async () => {
  await ask('/talk');
  forgetKnown();
  await ask('/talk');
  await ask('/talk', 'POST');
  await ask('/another');
  expect(seen.map((one) => one.with)).toEqual([undefined, undefined, undefined, undefined]);
});

it('knows what was on its way for the visit before no more', async () => {
  const late = ask('/talk');
  forgetKnown();
  await late;
  await ask('/talk');
  expect(seen.map((one) => one.with)).toEqual([undefined, undefined]);
});

it('keeps the answers that were asked for last, and no others', async () => {
  for (let number = 0; number < 9; number++) await ask(`/${number}`);
  await ask('/0');
  await ask('/8');
  expect(seen.slice(-2).map((one) => one.with)).toEqual([undefined, `W/"${news}"`]);
});
