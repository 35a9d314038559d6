import { expect, test } from 'vitest';
import { ApiProblem, addressOf, createClient, type Fetch } from './client.ts';

/** Answers one request, and remembers what was asked. */
function answering(status: number, document: unknown): { readonly fetch: Fetch; readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = async (address, { headers }) => {
    asked.push(`${address} ${headers.accept}`);
    return { ok: status < 400, status, json: async () => document };
  };
  return { fetch, asked };
}

const ABOUT = { as_of: '2021-08-04', sources: ['owid-2021-10-25'] };

test('asks where the table of routes says, and reads the answer by its schema', async () => {
  const group = { income_group: 'LIC', income_group_year: 2022, destinations: 27, population: 683_000_000 };
  const { fetch, asked } = answering(200, { rows: [group], next: null, about: ABOUT });
  const { rows } = await createClient('http://there', fetch).groups({ limit: 5 });
  expect(rows).toEqual([group]);
  expect(asked).toEqual(['http://there/api/v1/groups?limit=5 application/json']);
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
