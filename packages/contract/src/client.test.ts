import { expect, test } from 'vitest';
import { ApiProblem, type Fetch } from './ask-route.ts';
import { addressOf, createClient, createOwnClient, createTokenClient, createVisitClient } from './client.ts';
import { createOpenClient, openAddressOf } from './open-client.ts';
import type { Route } from './route.ts';
import { ROUTE_NAMES, ROUTES } from './routes.ts';

/** Answers one request, and remembers what was asked. */
function answering(status: number, document: unknown): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (address, { method, headers }) => {
    asked.push(`${method} ${address} ${headers.accept}`);
    return { ok: status < 400, status, json: async () => document };
  };
  return { fetch, asked };
}

const ABOUT = {
  as_of: '2021-08-04',
  sources: ['owid-2021-10-25'],
  licences: ['CC-BY-4.0'],
  publishers: ['Our World in Data'],
};

test('asks where the table of routes says, and reads the answer by its schema', async () => {
  const group = { income_group: 'LIC', income_group_year: 2022, destinations: 27, population: 683_000_000 };
  const { fetch, asked } = answering(200, { rows: [group], next: null, about: ABOUT });
  const { rows } = await createClient('http://there', fetch).groups({ limit: 5 });
  expect(rows).toEqual([group]);
  expect(asked).toEqual(['GET http://there/api/v1/groups?limit=5 application/json']);
});

test('fills places of the path, and leaves out what is not given', () => {
  expect(
    addressOf('coverageOfDestination', { destination: 'TCD', from: undefined, reading: 'revised' }),
  ).toBe('/api/v1/coverage/destinations/TCD?reading=revised');
  expect(addressOf('listings', { product: 'a&b/c' })).toBe('/api/v1/listings?product=a%26b%2Fc');
});

test('throws what the API refuses, as it says it', async () => {
  const problem = {
    type: '/problems/not-found',
    title: 'There is no destination here',
    status: 404,
    detail: 'Check the address.',
    code: 'not-found',
    parameters: { what: 'destination' },
    request_id: '1',
  };
  const { fetch } = answering(404, problem);
  const failure = await createClient('', fetch)
    .destination({ destination: 'QQQ' })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiProblem);
  expect(failure).toMatchObject({ problem, message: 'There is no destination here. Check the address.' });
});

test('takes nothing for an answer that is none', async () => {
  const { fetch } = answering(200, { rows: [{ income_group: 'poor' }], next: null, about: ABOUT });
  await expect(createClient('', fetch).groups({})).rejects.toThrow(/income_group/);
});

test('has a method for each route of the table that answers in JSON, and without a token for public reads alone', () => {
  const { fetch } = answering(200, {});
  const named = (isWanted: (route: Route) => boolean) => ROUTE_NAMES.filter((name) => isWanted(ROUTES[name]));
  const isFile = (route: Route) => route.method === 'GET' && route.file !== undefined;
  expect(Object.keys(createClient('', fetch))).toEqual(
    named((route) => route.access === 'public' && route.method === 'GET' && !isFile(route)),
  );
  expect(Object.keys(createClient('', fetch, 'secret'))).toEqual(
    named((route) => !isFile(route) && ['public', 'operator'].includes(route.access)),
  );
  expect(Object.keys(createVisitClient(fetch))).toEqual(
    named((route) => !isFile(route) && ['sign-in', 'person', 'visitor'].includes(route.access)),
  );
});

test('sends a token to the routes that need one, and to no other', async () => {
  const sent: unknown[] = [];
  const fetch: Fetch = async (address, options) => {
    sent.push({ address, ...options });
    return { ok: false, status: 401, json: async () => ({}) };
  };
  const client = createClient('', fetch, 'secret');
  await expect(client.groups({})).rejects.toThrow();
  await expect(client.importFigures({ dry_run: 'true' }, 'date\n')).rejects.toThrow();
  expect(sent).toEqual([
    { address: '/api/v1/groups', method: 'GET', headers: { accept: 'application/json' } },
    {
      address: '/api/v1/imports?dry_run=true',
      method: 'POST',
      headers: { accept: 'application/json', authorization: 'Bearer secret', 'content-type': 'text/csv' },
      body: 'date\n',
    },
  ]);
});

test('sends a person’s token to the routes that take one, and to no other', async () => {
  const sent: unknown[] = [];
  const fetch: Fetch = async (address, { headers }) => {
    sent.push([address, headers.authorization, headers['idempotency-key']]);
    return { ok: false, status: 401, json: async () => ({}) };
  };
  const client = createTokenClient('', fetch, 'secret');
  const key = '0190b2c4-0000-7000-8000-000000000000';
  await expect(client.groups({})).rejects.toThrow();
  await expect(client.talks({ as: 'ETH' })).rejects.toThrow();
  await expect(client.closeTalk({ talk: key }, { as: 'ETH', version: 1 }, key)).rejects.toThrow();
  expect(sent).toEqual([
    ['/api/v1/groups', undefined, undefined],
    ['/api/v1/talks?as=ETH', 'Bearer secret', undefined],
    [`/api/v1/talks/${key}/close`, 'Bearer secret', key],
  ]);
  expect(Object.keys(client)).not.toContain('makeToken');
});

test('within the server a read is asked for by the same address, and its answer is given on as it is', async () => {
  const asked: string[] = [];
  const answer = { rows: [] };
  const client = createOwnClient(async (address) => {
    asked.push(address);
    return answer;
  });
  expect(await client.groups({ limit: 5 })).toBe(answer);
  expect(asked).toEqual([addressOf('groups', { limit: 5 })]);
  expect(Object.keys(client)).toEqual(Object.keys(createClient('', async () => Promise.reject())));
});

test('the client of figures and plans has just the methods that one without a token has', () => {
  const fetch: Fetch = () => Promise.reject(new Error('nothing is asked'));
  expect(Object.keys(createOpenClient('', fetch)).sort()).toEqual(
    Object.keys(createClient('', fetch)).sort(),
  );
  expect(openAddressOf('destination', { destination: 'IND' })).toBe(
    addressOf('destination', { destination: 'IND' }),
  );
});
