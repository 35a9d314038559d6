import { API_ROOT, Problem, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importFigures } from '../capabilities/imports/import-figures.ts';
import { classicText, inParts } from '../capabilities/imports/testing/owid-text.ts';
import { operator } from '../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../testing/reference-application.ts';

const { app, database } = await referenceApplication();

const PEOPLE = { IND: 100_000_000, TCD: 100_000, XKX: 100_000 };

// Corrections, some of the same import and some not.
for (const [knownOn, factor] of [
  ['2023-10-01', 2],
  ['2023-10-02', 3],
  ['2023-10-02', 4],
] as const) {
  // More than what is held of full courses, which they would contradict.
  const rows = (['IND', 'TCD', 'XKX'] as const).flatMap((code) =>
    ['2021-06-06', '2021-06-13', '2021-06-20'].map((day, at) => ({
      code,
      day,
      doses: factor * (PEOPLE[code] + at) * 2,
      people: factor * (PEOPLE[code] + at),
    })),
  );
  await importFigures(database, operator('a test'), inParts(classicText(rows)), {
    isDryRun: false,
    isPartly: false,
    isOnlyNew: true,
    knownOn,
    now: new Date(NOW.getTime() + factor),
  });
}

const List = z.object({ rows: z.array(z.unknown()), next: z.string().nullable() });
const lists = ROUTE_NAMES.map((name): [string, Route] => [name, ROUTES[name]]).filter(
  ([, route]) => route.access === 'public' && 'cursor' in route.query.shape,
);

async function part(address: string) {
  const answer = await app.inject(address);
  expect(answer.statusCode, answer.body).toBe(200);
  return List.parse(answer.json());
}

const withQuery = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`;

describe.each(lists)('%s', (name, { path, query }) => {
  const sort = query.shape.sort;
  const orders =
    sort instanceof z.ZodDefault && sort.def.innerType instanceof z.ZodEnum
      ? sort.def.innerType.options
      : [undefined];
  const filters =
    name === 'dosesByProduct' ? '?destination=DEU' : name === 'coverageOfGroups' ? '?from=2022-06-01' : '';

  test('its parts hold every row once, however large they are and whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 150 }), fc.constantFrom(...orders), async (limit, order) => {
        const address = withQuery(
          `${API_ROOT}${path}${filters}`,
          order === undefined ? '' : `sort=${order}`,
        ).replace(/[?&]$/, '');
        const whole = await part(withQuery(address, 'limit=10000'));
        expect(whole.next).toBeNull();
        // Small parts of long lists would only repeat themselves.
        const size = Math.max(limit, Math.ceil(whole.rows.length / 20));
        const rows: unknown[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          const more = await part(
            withQuery(address, `limit=${size}${cursor === '' ? '' : `&cursor=${cursor}`}`),
          );
          expect(more.rows.length).toBeLessThanOrEqual(size);
          rows.push(...more.rows);
          cursor = more.next;
        }
        expect(rows).toEqual(whole.rows);
      }),
      { numRuns: 12 },
    );
  });
});

test('an order turned round is the order turned round', async () => {
  const rows = async (order: string) =>
    (await part(`${API_ROOT}/destinations?limit=10000&sort=${order}`)).rows;
  expect(await rows('-population')).toEqual((await rows('population')).reverse());
});

test('what was not reported comes last, whichever way the order goes', async () => {
  const Rates = z.array(z.object({ doses_per_100: z.number().nullable() }));
  for (const order of ['doses_per_100', '-doses_per_100']) {
    const { rows } = await part(`${API_ROOT}/coverage/destinations?day=2021-08-04&limit=10000&sort=${order}`);
    const rates = Rates.parse(rows).map((row) => row.doses_per_100);
    expect(rates.slice(0, -12)).not.toContain(null);
    expect(rates.slice(-12).every((rate) => rate === null)).toBe(true);
  }
});

test('a cursor holds for its own list, filters and order alone', async () => {
  const { next } = await part(`${API_ROOT}/destinations?limit=5`);
  for (const address of [
    `/destinations?limit=5&sort=name&cursor=${next}`,
    `/destinations?limit=5&income_group=LIC&cursor=${next}`,
    `/products?cursor=${next}`,
    '/destinations?cursor=nonsense',
    `/destinations?cursor=${Buffer.from('["x",[1]]').toString('base64url')}`,
    '/corrections?cursor=W10',
    // The very cursor, in other spellings.
    `/destinations?limit=5&cursor=${next}=`,
    `/destinations?limit=5&cursor=${next}%20`,
    `/destinations?limit=5&cursor=%20${next}`,
    `/destinations?limit=5&cursor=${next}!`,
    `/destinations?limit=5&cursor=${next?.slice(0, 8)}.${next?.slice(8)}`,
  ]) {
    const answer = await app.inject(API_ROOT + address);
    expect(Problem.parse(answer.json()), address).toMatchObject({ status: 400, code: 'unknown-cursor' });
  }
});

test('the next part of a CSV is in the header Link', async () => {
  const answer = await app.inject(`${API_ROOT}/destinations?limit=100&format=csv`);
  const address = /^<(.+)>; rel="next"$/.exec(String(answer.headers.link))?.[1] ?? '';
  const more = await app.inject(address);
  expect(more.body.split('\n')).toHaveLength(100 + 2);
  expect(more.body).not.toContain('\nAFG,');
});
