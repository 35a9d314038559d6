import { ACCESS, API_ROOT, Problem, type Read, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applicationWithPlans } from './testing/application-with-plans.ts';
import { NO_WHOLE_NUMBERS } from './testing/arbitrary-value.ts';

const {
  app,
  scenario,
  plans: [plan = ''],
} = await applicationWithPlans();

const reads = ROUTE_NAMES.flatMap((name): [string, Read][] => {
  const route: Route = ROUTES[name];
  return route.method === 'GET' && route.access === 'public' ? [[name, route]] : [];
});
const addressOf = ({ example }: Route) =>
  API_ROOT + example.replace('{scenario}', scenario).replace('{plan}', plan);

describe.each(reads)('%s', (_name, route) => {
  test('answers its example as the contract says, and 304 to whoever has it', async () => {
    const answer = await app.inject(addressOf(route));
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    if (route.file === undefined) {
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      const read = route.answer.parse(answer.json());
      // Nothing is sent that the contract doesn't name.
      expect(read).toEqual(answer.json());
    }
    const again = await app.inject({
      url: addressOf(route),
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    expect(again.rawPayload).toHaveLength(0);
  });
});

describe.each(reads.filter(([, { row }]) => row !== undefined))('%s', (_name, route) => {
  test('gives the same rows as CSV, with day and source', async () => {
    const byHeader = await app.inject({ url: addressOf(route), headers: { accept: 'text/csv' } });
    expect(byHeader.statusCode, byHeader.body).toBe(200);
    expect(byHeader.headers['content-type']).toBe('text/csv; charset=utf-8');
    const mark = addressOf(route).includes('?') ? '&' : '?';
    const byQuery = await app.inject(`${addressOf(route)}${mark}format=csv`);
    expect(byQuery.body).toBe(byHeader.body);
    const { data, meta, errors } = Papa.parse<Record<string, string>>(byHeader.body, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const columns = Object.keys(route.row?.shape ?? {});
    const besides = ['as_of', 'source', 'licence'];
    if (columns.includes('destination')) besides.push('name', 'income_group');
    expect(meta.fields).toEqual([...columns, ...besides.filter((one) => !columns.includes(one))]);
    const rows = rowsOf((await app.inject(addressOf(route))).json());
    if (rows !== undefined)
      for (const [at, row] of rows.entries())
        for (const column of columns) expect(data[at]?.[column], column).toBe(written(row[column]));
  });
});

/** As a cell: nothing is empty, and words of a list have spaces between them. */
function written(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The rows of a list; undefined for one thing. */
function rowsOf(document: unknown): Record<string, unknown>[] | undefined {
  const list = z.object({ rows: z.array(z.record(z.string(), z.unknown())) }).safeParse(document);
  return list.success ? list.data.rows : undefined;
}

test('names every fault of a request at once, and what is not here', async () => {
  const faulty = await app.inject(
    `${API_ROOT}/coverage/destinations?day=2021-02-30&reading=maybe&colour=red&limit=0`,
  );
  expect(faulty.statusCode).toBe(400);
  const paths = Problem.parse(faulty.json()).faults?.map(({ path }) => path);
  expect(paths?.sort()).toEqual(['query.colour', 'query.day', 'query.limit', 'query.reading']);
  const early = await app.inject(`${API_ROOT}/observatory?day=2019-01-01`);
  expect(Problem.parse(early.json()).faults?.[0]).toMatchObject({ path: 'query.day', code: 'out_of_range' });
  for (const path of ['/destinations/QQQ', '/coverage/destinations/QQQ', `/scenarios/${'0'.repeat(64)}`]) {
    const missing = await app.inject(API_ROOT + path);
    expect(Problem.parse(missing.json())).toMatchObject({ status: 404, code: 'not-found' });
  }
});

const days = reads.flatMap(([name, { path, query, params }]) => {
  const schema = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  const at = Object.keys(params.shape).reduce((all, place) => all.replace(`{${place}}`, 'CHN'), path);
  return Object.entries(schema.properties ?? {}).flatMap(
    ([parameter, property]): [string, string, string][] =>
      typeof property === 'object' && property.format === 'date' ? [[name, at, parameter]] : [],
  );
});

test.each(days)('%s: has no day of the year 0000', async (_name, path, parameter) => {
  const answer = await app.inject(`${API_ROOT}${path}?${parameter}=0000-01-01`);
  expect(answer.statusCode).toBe(400);
  expect(Problem.parse(answer.json())).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: `query.${parameter}`, value: '0000-01-01', mend: 'Give a day from 0001-01-01 on' }],
  });
});

test('days are asked for by many routes', () => {
  expect(days.length).toBeGreaterThan(8);
});

// What persons ask goes through the same check behind their sign-in.
const numbers = reads.flatMap(([name, route]) => {
  const { properties = {} } = z.toJSONSchema(route.query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).flatMap(([parameter, property]): [string, Route, string][] =>
    typeof property === 'object' && property.type === 'integer' ? [[name, route, parameter]] : [],
  );
});

test.each(numbers)(
  '%s: takes digits alone for a whole number, and says so',
  async (_name, { path }, parameter) => {
    for (const text of NO_WHOLE_NUMBERS) {
      const answer = await app.inject(`${API_ROOT}${path}?${parameter}=${encodeURIComponent(text)}`);
      expect([text, answer.statusCode]).toEqual([text, 400]);
      expect(Problem.parse(answer.json()).faults).toEqual([
        {
          path: `query.${parameter}`,
          code: 'invalid_format',
          value: text,
          says: 'This cannot be',
          mend: 'Give a whole number',
        },
      ]);
    }
    // A plus sign in a query is a space.
    expect((await app.inject(`${API_ROOT}${path}?${parameter}=+5`)).statusCode).toBe(400);
  },
);

test('every list has its number of rows', () => {
  expect(numbers.length).toBe(reads.filter(([, { query }]) => 'cursor' in query.shape).length);
});

test('says which forms it has when none is acceptable', async () => {
  const answer = await app.inject({ url: `${API_ROOT}/groups`, headers: { accept: 'image/png' } });
  expect(Problem.parse(answer.json())).toMatchObject({
    code: 'not-acceptable',
    parameters: { types: 'application/json, text/csv' },
  });
});

test('describes itself to programs and to people', async () => {
  const { paths } = z
    .object({ paths: z.record(z.string(), z.unknown()) })
    .parse((await app.inject('/api/openapi.json')).json());
  const page = await app.inject('/api/docs');
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  for (const [, { path }] of reads) {
    expect(paths).toHaveProperty([path]);
    expect(page.body).toContain(`GET ${path}</h2>`);
  }
  for (const name of ROUTE_NAMES) {
    const [, section = ''] = page.body.split(`<section aria-labelledby="${name}">`);
    const { says } = ACCESS[ROUTES[name].access];
    expect(section.split('</section>')[0]?.replaceAll('&quot;', '"')).toContain(`<p class="access">${says}.`);
  }
  // Offline, and allowed by the content security policy: nothing inline, nothing from elsewhere.
  expect(page.body).not.toMatch(/<script|<style|style=|src=|href="http/);
  expect((await app.inject('/api/docs.css')).statusCode).toBe(200);
});

test('every command on the reference page is answered', async () => {
  const page = (await app.inject('/api/docs')).body.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  const commands = [...page.matchAll(/<code>curl (.*?)'http:\/\/localhost(\/.*?)'<\/code>/g)];
  expect(commands).toHaveLength(ROUTE_NAMES.length);
  for (const [, options = '', address = ''] of commands) {
    if (options !== '') continue;
    const url = address.replace('{scenario}', scenario).replace('{plan}', plan);
    // Of a thing that is not there, nothing can be asked.
    if (url.includes('{')) continue;
    expect((await app.inject(url)).statusCode, url).toBe(200);
  }
});
