import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { referenceApplication } from '../testing/reference-application.ts';

const NOTEBOOK = fileURLToPath(new URL('../../../../docs/guide/notebook.md', import.meta.url));

const { app } = await referenceApplication();
const text = readFileSync(NOTEBOOK, 'utf8');
const addresses = [...text.matchAll(/\{API\}(\/[^"]*)"/g)].map(([, address = '']) => `/api/v1${address}`);

/** The rows of a CSV, by their columns. */
async function rowsOf(address: string): Promise<Record<string, string>[]> {
  const answer = await app.inject(address);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  return Papa.parse<Record<string, string>>(answer.body, { header: true, skipEmptyLines: true }).data;
}

test('the example for notebooks joins what the API gives, and comes to the rates that it names', async () => {
  expect(addresses).toHaveLength(3);
  const [coverage = [], people = [], chad = []] = await Promise.all(addresses.map(rowsOf));
  expect(coverage).toHaveLength(228);
  const population = new Map(people.map((row) => [row.destination, Number(row.population)]));
  const rate = (group: string) => {
    const rows = coverage.filter(({ income_group }) => income_group === group);
    const doses = rows.reduce((sum, row) => sum + Number(row.doses), 0);
    return (100 * doses) / rows.reduce((sum, row) => sum + (population.get(row.destination) ?? 0), 0);
  };
  const [, told = ''] = /# (HIC .*)$/m.exec(text) ?? [];
  expect(['HIC', 'UMIC', 'LMIC', 'LIC'].map((group) => `${group} ${rate(group).toFixed(1)}`).join(', ')).toBe(
    told,
  );
  for (const column of ['day', 'doses_per_100', 'source', 'licence', 'name'])
    expect(Object.keys(chad[0] ?? {})).toContain(column);
});
