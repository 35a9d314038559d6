import { MEASURES } from '@sahakarya/impact';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { operator } from '../../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';
import { undoImport } from '../imports/undo-import.ts';

const { app, database } = await referenceApplication();

type Line = Readonly<Record<string, string>>;
const Cell = z.union([z.string(), z.number(), z.null(), z.array(z.string())]);
const Rows = z.object({ rows: z.array(z.record(z.string(), Cell)) });
type Row = z.infer<typeof Rows>['rows'][number];

async function packageLines(): Promise<(table: string) => readonly Line[]> {
  const files = unzipSync((await app.inject('/api/v1/data-package')).rawPayload);
  return (table) =>
    Papa.parse<Line>(strFromU8(files[`${table}.csv`] ?? new Uint8Array()), {
      header: true,
      skipEmptyLines: true,
    }).data;
}

async function apiRows(path: string): Promise<readonly Row[]> {
  const answer = await app.inject(`/api/v1${path}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return Rows.parse(answer.json()).rows;
}

const written = (cell: z.infer<typeof Cell> | undefined) =>
  Array.isArray(cell) ? cell.join(' ') : String(cell ?? '');

const COUNTS = ['doses', 'people', 'full', 'boosters'] as const;
const DAYS = ['reported', 'people_reported', 'full_reported', 'boosters_reported'] as const;
const SUNDAYS = ['2020-12-06', '2020-12-20', '2021-03-07', '2021-08-01', '2022-12-11', '2023-01-01'];
const SINCE_IMPORTS = ['2023-03-05', '2026-02-15', '2026-02-20'];

/** The lines that the field `reading` of the package says to read: of weeks without as known, what was published. */
function linesOf(all: readonly Line[], reading: string, week: string): readonly Line[] {
  const own = (of: string) => all.filter((line) => line.reading === of && line.week === week);
  return reading === 'known' && own('known').length === 0 ? own('published') : own(reading);
}

async function compareAll(weeks: readonly string[]): Promise<void> {
  const lines = await packageLines();
  const [places, groups] = [lines('coverage-of-destinations'), lines('coverage-of-groups')];
  for (const reading of ['known', 'revised'])
    for (const week of weeks) {
      const told = linesOf(places, reading, week);
      const asked = `reading=${reading}&day=${week}&limit=1000`;
      const rows = await apiRows(`/coverage/destinations?${asked}`);
      expect(told.length).toBeLessThanOrEqual(rows.length);
      for (const row of rows) {
        const line = told.find(({ destination }) => destination === row.destination);
        for (const name of [...COUNTS, ...DAYS, 'old', 'filled'])
          expect([reading, week, row.destination, name, line?.[name] ?? '']).toEqual([
            reading,
            week,
            row.destination,
            name,
            written(row[name]),
          ]);
      }
      const sums = linesOf(groups, reading, week);
      const groupRows = await apiRows(`/coverage/groups?reading=${reading}&from=${week}&to=${week}`);
      expect(sums).toHaveLength(groupRows.length);
      for (const row of groupRows) {
        const line = sums.find(({ income_group }) => income_group === row.income_group);
        for (const name of [...COUNTS, 'destinations', 'reporting', 'population'])
          expect([reading, week, row.income_group, name, line?.[name]]).toEqual([
            reading,
            week,
            row.income_group,
            name,
            written(row[name]),
          ]);
      }
    }
}

test('the package has what the API tells of the same day and reading, before and after imports', async () => {
  await compareAll(SUNDAYS);
  const file = classicText([
    { code: 'KEN', day: '2021-03-03', doses: 12_345 },
    { code: 'KEN', day: '2026-02-19', doses: 30_000_000 },
    { code: 'TCD', day: '2026-02-18', doses: 5_000_000, people: 4_000_000 },
  ]);
  const options = { isDryRun: false, isPartly: false, isTakingBack: true, knownOn: '2026-02-20', now: NOW };
  await importFigures(database, operator('a test'), inParts(file), options);
  await compareAll([...SUNDAYS, ...SINCE_IMPORTS]);
});

test('of what is undone the package tells in its reports and corrections alone', async () => {
  const tablesOf = async () => {
    const lines = await packageLines();
    return ['coverage-of-destinations', 'coverage-of-groups', 'breaks', 'breaks-of-groups'].map(lines);
  };
  const before = await tablesOf();
  const file = classicText([
    { code: 'RWA', day: '2026-04-08', doses: 31_000_000 },
    { code: 'BDI', day: '2026-04-08', doses: 60_000, people: 40_000 },
  ]);
  const options = { isDryRun: false, isPartly: false, knownOn: '2026-04-10', now: NOW };
  const { import: id } = await importFigures(database, operator('a test'), inParts(file), options);
  // The last week ends on the day on which that was known, a Friday.
  const lines = await packageLines();
  expect(lines('coverage-of-destinations')).toContainEqual(
    expect.objectContaining({
      ...{ reading: 'known', week: '2026-04-10' },
      ...{ destination: 'RWA', doses: '31000000', reported: '2026-04-08' },
    }),
  );
  await compareAll(['2026-04-05', '2026-04-10']);
  const now = new Date('2026-04-20T12:00:00.000Z');
  await undoImport(database, operator('a test'), id ?? '', { isDryRun: false, now });
  expect(await tablesOf()).toEqual(before);
  const reports = (await packageLines())('reports');
  expect(reports).toContainEqual(
    expect.objectContaining({ destination: 'RWA', known_on: '2026-04-10', undone_on: '2026-04-20' }),
  );
});

test('of a measure that nobody of a group has reported, its sum is not known, and never 0', async () => {
  const lines = (await packageLines())('coverage-of-groups');
  let untold = 0;
  for (const line of lines)
    for (const measure of MEASURES)
      if (line[`${measure}_basis`] === '0' && (measure !== 'doses' || line.reporting === '0')) {
        untold += 1;
        expect([line.reading, line.week, line.income_group, measure, line[measure]]).toEqual([
          line.reading,
          line.week,
          line.income_group,
          measure,
          '',
        ]);
      }
  expect(untold).toBeGreaterThan(10);
  const { groups, series, indicators } = (await app.inject('/api/v1/observatory?day=2020-12-06')).json();
  const Sums = z.array(
    z.object({ reporting: z.int(), doses: z.int().nullable(), doses_per_100: z.number().nullable() }),
  );
  for (const { reporting, ...told } of Sums.parse([...groups, ...series]))
    if (reporting === 0) expect(told).toMatchObject({ doses: null, doses_per_100: null });
  const told = indicators.shares.filter(
    ({ doses_percent }: { doses_percent: unknown }) => doses_percent !== null,
  );
  expect(told.length).toBeLessThan(5);
});
