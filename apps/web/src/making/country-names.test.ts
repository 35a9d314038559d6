import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packOf } from '../language/testing/pack-of.ts';

const TABLE = new URL('../../../../reference/observatory/destinations.csv', import.meta.url);

/** Two-letter code and name of a row; no cell before the name is quoted. */
const ROW = /^[^,]+,([A-Z]{2}),(?:"((?:[^"]|"")*)"|([^,"]*)),/;

test('English pages name every destination as the API and its files do', () => {
  const [, ...rows] = readFileSync(TABLE, 'utf8').trim().split('\n');
  const names = rows.map((row) => {
    const [, iso2, quoted, plain] = ROW.exec(row) ?? [];
    return [iso2, quoted?.replaceAll('""', '"') ?? plain];
  });
  const { countries } = packOf('en');
  expect(names).toEqual(names.map(([iso2 = '']) => [iso2, countries[iso2]]));
  expect(names.length).toBeGreaterThan(200);
});
