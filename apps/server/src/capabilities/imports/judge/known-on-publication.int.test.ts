import { API_ROOT } from '@sahakarya/contract';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { isOfItsReading } from '../../../published/sql/of-its-reading.ts';
import { NOW, referenceApplication } from '../../../testing/reference-application.ts';
import { importFigures } from '../import-figures.ts';
import { classicText, inParts, type MadeRow } from '../testing/owid-text.ts';
import { undoImport } from '../undo-import.ts';

const { app, database } = await referenceApplication();
const CALLER = operator('a test');
const PUBLISHED = '2023-09-07';
const FIJI: readonly MadeRow[] = [{ code: 'FJI', day: '2022-12-30', doses: 1_480_000 }];

const take = (rows: readonly MadeRow[], knownOn: string) =>
  importFigures(database, CALLER, inParts(classicText(rows)), {
    ...{ isDryRun: false, isPartly: false, isOnlyNew: true, knownOn, now: NOW },
    source: { publisher: 'Ministry of Fiji', licence: 'CC0-1.0' },
  });

const read = async (path: string) => (await app.inject(API_ROOT + path)).json();

const PATHS = [
  '/indicators?day=2022-12-31',
  '/observatory?day=2022-12-31',
  '/coverage/destinations/FJI',
  '/breaks?reading=known&limit=10000',
];

const answers = async () =>
  Promise.all(
    PATHS.map(async (path) => {
      const { about, ...told } = await read(path);
      return [path, told, about.sources];
    }),
  );

const isOfFiji = (source: string) => source.startsWith('ministry-of-fiji');
const sourcesOf = async (path: string): Promise<string[]> => (await read(path)).about.sources;

/** Sources of Fiji's row in a CSV. */
async function sourcesOfRow(path: string): Promise<string[]> {
  const lines: string[] = (await app.inject(API_ROOT + path)).body.trim().split('\n');
  const [header = '', ...rows] = lines;
  const row = rows.filter((line) => line.startsWith('FJI,')).at(-1) ?? '';
  return row.split(',')[header.split(',').indexOf('source')]?.split(' ') ?? [];
}

test('a file known on the day of the reference data is no source of what was published before, and leaves no trace', async () => {
  const before = await answers();
  const { import: id } = await take(FIJI, PUBLISHED);
  expect((await sourcesOf('/indicators?day=2022-12-31')).some(isOfFiji)).toBe(false);
  expect((await sourcesOf('/indicators?day=2022-12-31&reading=revised')).some(isOfFiji)).toBe(true);
  const ofRow = '/coverage/destinations?format=csv&limit=1000&day=2022-12-31';
  expect((await sourcesOfRow(ofRow)).some(isOfFiji)).toBe(false);
  expect((await sourcesOfRow(`${ofRow}&reading=revised`)).some(isOfFiji)).toBe(true);
  await undoImport(database, CALLER, id ?? '', { isDryRun: false, now: NOW });
  expect(await answers()).toEqual(before);
});

/** Rows of a table of the data package that are by the reading `known`. */
const ofPackage = async (name: string) =>
  (
    await withDesk(database, CALLER, ({ db }) =>
      sql<{ destination: string; day: string; kind: string; measure: string }>`
        select destination, day, kind, measure from ${sql.table(name)}
        where reading = 'known' and ${sql.raw(isOfItsReading('day'))}
        order by destination, day, measure, kind`.execute(db),
    )
  ).rows;

test('the data package has the breaks as known that the API tells, and none where no import stands', async () => {
  const told = async () => {
    const { rows } = await read('/breaks?reading=known&limit=10000');
    return rows
      .filter(({ day }: { day: string }) => day >= PUBLISHED)
      .map(({ destination, day, kind, measure }: Record<string, string>) => ({
        destination,
        day,
        kind,
        measure,
      }));
  };
  const { import: id } = await take([{ code: 'FJI', day: '2023-01-02', doses: 1_000_000 }], '2026-02-20');
  expect(await told()).toContainEqual({
    destination: 'FJI',
    day: '2026-02-20',
    kind: 'fall',
    measure: 'doses',
  });
  expect(await ofPackage('series_break')).toEqual(await told());
  await undoImport(database, CALLER, id ?? '', { isDryRun: false, now: NOW });
  expect([await told(), await ofPackage('series_break')]).toEqual([[], []]);
});
