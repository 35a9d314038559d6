import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../tables/csv.ts';
import { FULL_TABLES, needFullTables } from '../testing/full-tables.ts';
import { observatoryFiles, observatoryTables } from './observatory-files.ts';
import { reportTable } from './report-table.ts';
import type { Field, Table } from './table.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));
const OBSERVATORY = fileURLToPath(new URL('../../observatory', import.meta.url));

const tables = new Map((await observatoryTables(SOURCES)).map((table) => [table.name, table]));

function table(name: string): Table {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** The texts of a table's columns, row by row. */
function columns(name: string, ...wanted: string[]): string[][] {
  const { fields, rows } = table(name);
  const places = wanted.map((column) => fields.findIndex((field) => field.name === column));
  return rows.map((row) => places.map((place) => String(row[place])));
}

describe('the tables of the observatory', () => {
  it('are committed as the script builds them, to the byte, with nothing beside them but the README', async () => {
    const files = await observatoryFiles(SOURCES);
    for (const [name, text] of files)
      expect(await readFile(`${OBSERVATORY}/${name}`, 'utf8'), name).toBe(text);
    expect((await readdir(OBSERVATORY)).sort()).toEqual([...files.keys(), 'README.md'].sort());
  });

  it('keep to what datapackage.json says of their columns', () => {
    const patterns = {
      integer: /^(0|[1-9][0-9]*)$/,
      number: /^-?[0-9]+(\.[0-9]+)?$/,
      string: /./,
      date: /./,
      boolean: /^(true|false)$/,
    };
    const fits = ({ type, constraints = {} }: Field, cell: string): boolean => {
      if (cell === '') return constraints.required !== true;
      if (!patterns[type].test(cell)) return false;
      if (type === 'date' && new Date(cell).toISOString().slice(0, 10) !== cell) return false;
      if (constraints.enum?.includes(cell) === false) return false;
      if (type !== 'integer' && type !== 'number') return true;
      const { minimum = -Infinity, maximum = Infinity } = constraints;
      return Number(cell) >= minimum && Number(cell) <= maximum;
    };
    const faults = [...tables.values()].flatMap(({ name, fields, rows }) =>
      rows.flatMap((row) =>
        fields
          .filter((field, place) => !fits(field, String(row[place])))
          .map((field) => `${name}: ${field.name} of ${row.join()}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('have no key twice, and refer to rows that are there', () => {
    for (const { name, primaryKey, references } of tables.values()) {
      const keys = columns(name, ...primaryKey).map((key) => key.join());
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const [column, other] of Object.entries(references)) {
        const there = new Set(columns(other, other.slice(0, -1)).flat());
        const lost = columns(name, column)
          .flat()
          .filter((key) => !there.has(key));
        expect(lost, `${name}: ${column}`).toEqual([]);
      }
    }
  });

  it('name no source that nothing is from', () => {
    const cited = new Set([
      ...[...tables.values()].flatMap(({ name, references }) =>
        Object.entries(references).flatMap(([column, other]) =>
          other === 'sources' ? columns(name, column).flat() : [],
        ),
      ),
      // Of whole columns of destinations.csv.
      'wb-fy2022',
      'un-m49',
      'who-regions-2022',
      'natural-earth-4.1',
      // Of columns of products.csv whose row cites the listing's own page.
      'who-bibp',
    ]);
    expect(
      columns('sources', 'source')
        .flat()
        .filter((source) => !cited.has(source)),
    ).toEqual([]);
  });

  it('have the destinations of the reference world, in its order, with its people and groups', async () => {
    const world = fileURLToPath(new URL('../../worlds/world-2021-08', import.meta.url));
    const wanted = ['destination', 'population', 'income_group', 'region'];
    const rows = await readCsv(world, 'destinations.csv', wanted);
    expect(columns('destinations', ...wanted)).toEqual(
      rows.map((row) => wanted.map((column) => row[column])),
    );
    expect(rows).toHaveLength(228);
  });

  it('place every destination on the map', () => {
    const places = columns('destinations', 'latitude', 'longitude');
    expect(places.filter(([latitude, longitude]) => latitude === '' || longitude === '')).toEqual([]);
  });

  it('tell what the producers at the forum could make in a year', () => {
    const figures = columns('production', 'entity', 'metric', 'doses', 'as_of');
    expect(figures).toContainEqual([
      'Producers at the forum',
      'capacity_per_year',
      '5000000000',
      '2021-08-05',
    ]);
  });

  it('tell of trade in 2020 that goods fell by 8 % and services by 21 % in value', () => {
    const figures = columns('trade', 'period', 'flow', 'measure', 'value');
    expect(figures).toContainEqual(['2020', 'goods', 'value_change_pct', '-8']);
    expect(figures).toContainEqual(['2020', 'services', 'value_change_pct', '-21']);
  });

  it('have the eleven products that WHO listed, each on a day that was read somewhere', () => {
    expect(columns('listings', 'product').flat()).toHaveLength(11);
    expect(new Set(columns('listings', 'product').flat()).size).toBe(11);
    expect(columns('listings', 'source').flat()).not.toContain('general-knowledge');
  });
});

describe('the tables of the observatory, beside the full tables', () => {
  it('come out the same from their reports as from the compact copies', async (context) => {
    needFullTables(context);
    const reports = await reportTable(FULL_TABLES);
    expect(reports.rows).toEqual(table('reports').rows);
  });
});
