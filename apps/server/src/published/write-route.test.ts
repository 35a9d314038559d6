import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { API_ROOT, ROUTES, type Write } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { problem } from '../platform/http/problems/problem.ts';
import { smallApplication } from '../platform/http/testing/small-application.ts';
import { logTo } from '../platform/log.ts';
import { guard } from './guard.ts';
import { guardedRoutes, TOKEN } from './testing/guarded-routes.ts';
import { privateRoute, uploadRoute, writeRoute } from './write-route.ts';

/** A route with JSON in the place of one of the contract, by which the server knows who may. */
const NOTES = {
  ...ROUTES.importFigures,
  params: z.strictObject({}),
  query: z.strictObject({ loud: z.enum(['true', 'false']).default('false') }),
  body: z.strictObject({ doses: z.int().min(0) }),
  answer: z.object({ doses: z.int().min(0), who: z.string() }),
} as const satisfies Write;

const deeds: unknown[] = [];

const app = await smallApplication({
  routes: [
    guardedRoutes([
      writeRoute(NOTES, async ({ query, body: { doses }, caller }) => {
        deeds.push([query, doses]);
        const answer = { doses: doses === 13 ? -987_654_321 : doses, who: caller.name, secret: 'x' };
        return answer;
      }),
      privateRoute({ ...ROUTES.importReport, answer: z.object({ who: z.string() }) }, async ({ caller }) => ({
        who: `${caller.kind} ${caller.name}`,
      })),
    ]),
  ],
});

const url = `${API_ROOT}/imports`;
const headers = { authorization: TOKEN };
const send = (payload: object, more: object = {}) =>
  app.inject({ method: 'POST', url, headers, payload, ...more });

test('a deed gets what the contract made of the request, and who asks', async () => {
  const answer = await send({ doses: 5 }, { url: `${url}?loud=true` });
  expect([answer.statusCode, answer.json()]).toEqual([200, { doses: 5, who: 'weekly' }]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
  expect(deeds.at(-1)).toEqual([{ loud: 'true' }, 5]);
});

test('nothing is done for whoever may not, or sends what the contract refuses', async () => {
  const before = deeds.length;
  const refusals = [
    [{ headers: {} }, 401, 'no-token'],
    [{ headers: {}, payload: { doses: -1 } }, 401, 'no-token'],
    [{ payload: { doses: -1 } }, 400, 'invalid-input'],
    [{ payload: { doses: 1, colour: 'red' } }, 400, 'invalid-input'],
    [{ url: `${url}?loud=perhaps` }, 400, 'invalid-input'],
    [{ payload: 'doses=1', headers: { ...headers, 'content-type': 'text/csv' } }, 415, 'unsupported-type'],
    [{ payload: { doses: 'x'.repeat(2_000_000) } }, 413, 'too-large'],
  ] as const;
  for (const [more, status, code] of refusals) {
    const answer = await send({ doses: 1 }, more);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect(deeds.length).toBe(before);
});

test('who is refused is a line in the log, with route and status, and without the token', async () => {
  const lines: string[] = [];
  const logged = await smallApplication({
    routes: [
      guardedRoutes([privateRoute(ROUTES.importReport, async () => Promise.reject(new Error('asked')))]),
    ],
    log: logTo((line) => lines.push(line), 'info'),
  });
  const stolen = { authorization: 'Bearer stolen-token' };
  await logged.inject({ url: `${url}/${crypto.randomUUID()}`, headers: stolen });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'request', route: `${url}/:import`, status: 401 },
  ]);
  expect(lines.join('')).not.toContain('stolen');
});

test('who guesses at tokens is limited as everybody is, before anybody looks one up', async () => {
  let looks = 0;
  const limited = await smallApplication({
    settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '2' },
    routes: [
      (own, services) =>
        guard(
          own,
          {
            public: async () => ({ kind: 'public', name: 'anybody' }),
            visitor: async () => ({ kind: 'public', name: 'anybody' }),
            operator: async () => {
              looks += 1;
              throw problem('bad-token');
            },
            'sign-in': async () => ({ kind: 'sign-in', name: 'anybody' }),
            person: async () => {
              throw problem('not-signed-in');
            },
          },
          services,
        ),
      (own) => {
        own.post(url, async () => 'done');
      },
    ],
  });
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await limited.inject({ method: 'POST', url })).statusCode);
  expect([statuses, looks]).toEqual([[401, 401, 429, 429, 429], 2]);
});

test('an answer that is not what the contract says is not sent, and is counted', async () => {
  const answer = await send({ doses: 13 });
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-error']);
  expect(answer.body).not.toContain('-987654321');
  expect((await app.inject('/metrics')).body).toContain(
    'sahakarya_answers_refused_total{route="/api/v1/imports"} 1\n',
  );
});

test('a read for its caller alone is kept nowhere', async () => {
  const address = `${url}/${crypto.randomUUID()}`;
  const answer = await app.inject({ url: address, headers });
  expect([answer.json(), answer.headers['cache-control'], answer.headers.etag]).toEqual([
    { who: 'operator weekly' },
    'no-store',
    undefined,
  ]);
  expect((await app.inject(address)).statusCode).toBe(401);
});

test('a file comes to its deed as it comes over the line', async () => {
  let begun: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const uploads = await smallApplication({
    routes: [
      guardedRoutes([
        uploadRoute(
          { ...ROUTES.importFigures, answer: z.object({ bytes: z.int() }) },
          () => ({ bytes: 10, seconds: 5 }),
          async ({ body }) => {
            let bytes = 0;
            for await (const chunk of body) {
              bytes += chunk.length;
              begun();
            }
            return { bytes };
          },
        ),
      ]),
    ],
  });
  const address = await uploads.listen({ host: '127.0.0.1', port: 0 });
  const upload = async (parts: AsyncIterable<Uint8Array>) => {
    const sending = request(`${address}${url}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'Text/CSV; charset=utf-8' },
    });
    const answered = once(sending, 'response');
    await pipeline(parts, sending);
    const [answer] = await answered;
    return json(answer);
  };
  // The second part is sent when the deed has had the first.
  const slow = async function* () {
    yield Buffer.from('doses');
    await hasBegun;
    yield Buffer.from('\n1\n');
  };
  expect(await upload(slow())).toEqual({ bytes: 8 });
  const long = async function* () {
    for (let part = 0; part < 3; part++) yield Buffer.from('doses');
  };
  expect(await upload(long())).toMatchObject({ code: 'too-large', parameters: { limit: '10' } });
  for (const type of ['', ' ', 'csv', 'text/', 'application/json', 'text/csv; charset=latin1']) {
    const sent = {
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': type },
      payload: 'a',
    } as const;
    expect([type, (await uploads.inject(sent)).json()]).toMatchObject([
      type,
      { code: 'unsupported-type', parameters: { types: 'text/csv; charset=utf-8' } },
    ]);
  }
  await uploads.close();
});
