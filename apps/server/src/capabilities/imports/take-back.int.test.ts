import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API_ROOT, type ImportResult } from '@sahakarya/contract';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { NOW, REFERENCE, referenceApplication } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { loadReferenceTables } from '../reference-data/load.ts';
import { type ImportOptions, importFigures } from './import-figures.ts';
import { classicText, inParts, type MadeRow } from './testing/owid-text.ts';

const { app, database } = await referenceApplication();

const take = (rows: readonly MadeRow[], options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importFigures(database, operator('a test'), inParts(classicText(rows)), {
    isDryRun: false,
    isPartly: false,
    knownOn: '2024-01-28',
    now: NOW,
    ...options,
  });

const Rows = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });

async function standing(destination: string, day: string, reading: 'known' | 'revised') {
  const url = `${API_ROOT}/coverage/destinations?day=${day}&reading=${reading}&limit=1000`;
  const { rows } = Rows.parse((await app.inject(url)).json());
  return rows.find((row) => row.destination === destination);
}

async function corrections(destination: string) {
  const { rows } = Rows.parse(
    (await app.inject(`${API_ROOT}/corrections?destination=${destination}`)).json(),
  );
  return rows;
}

/** Rows of fictitious figures, one a week. */
const weekly = (code: string, first: string, count: number): MadeRow[] =>
  Array.from({ length: count }, (_, week) => ({
    code,
    day: new Date(Date.parse(first) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    doses: 31_000 + week,
    people: 15_000 + week,
  }));

test('what the source no longer has is taken back: from that day on there is nothing, before it all stays', async () => {
  const first: MadeRow[] = [
    { code: 'TUV', day: '2024-01-07', doses: 26_500, people: 9_000, full: 8_500, boosters: 9_000 },
    { code: 'TUV', day: '2024-01-14', doses: 65_900, people: 9_010, full: 8_510, boosters: 9_000 },
    { code: 'TON', day: '2024-01-07', doses: 300_000, people: 92_000, full: 85_000, boosters: 90_000 },
    { code: 'TON', day: '2024-01-14', doses: 300_500, people: 92_010, full: 0, boosters: 90_100 },
  ];
  const second: MadeRow[] = [
    { code: 'TUV', day: '2024-01-07', doses: 26_500, people: 9_000, full: 8_500, boosters: 9_000 },
    { code: 'TUV', day: '2024-01-21', doses: 26_600, people: 9_020, full: 8_520, boosters: 9_010 },
    { code: 'TON', day: '2024-01-07', doses: 300_000, people: 92_000, full: 85_000, boosters: 90_000 },
    { code: 'TON', day: '2024-01-14', doses: 300_500, people: 92_010, boosters: 90_100 },
  ];
  // Weeks end with the last report of anybody, and the days that are asked about lie before.
  await take([{ code: 'MUS', day: '2024-03-01', doses: 2_600_000 }], { knownOn: '2024-03-01' });
  await take(first, { knownOn: '2024-01-20' });
  expect(await standing('TUV', '2024-01-14', 'revised')).toMatchObject({ doses: 65_900 });

  const dry = await take(second, { isDryRun: true });
  expect(dry).toMatchObject({
    state: 'dry-run',
    whole: 'whole',
    taken_back: {
      ...{ rows: 1, cells: 1, figures: 5, of: 4, destinations: [], to_be_asked: true },
      first: [
        { destination: 'TON', day: '2024-01-14', measure: 'full', before: 0 },
        { destination: 'TUV', day: '2024-01-14', measure: 'doses', before: 65_900 },
        { destination: 'TUV', day: '2024-01-14', measure: 'people', before: 9_010 },
        { destination: 'TUV', day: '2024-01-14', measure: 'full', before: 8_510 },
        { destination: 'TUV', day: '2024-01-14', measure: 'boosters', before: 9_000 },
      ],
    },
    rows: { read: 4, new: 1, changed: 1, unchanged: 2 },
  });
  const before = await stateOfTables(database);
  await expect(take(second)).rejects.toMatchObject({ faults: [{ path: 'file', code: 'takes-back' }] });
  expect(await stateOfTables(database)).toEqual(before);

  const result = await take(second, { isTakingBack: true });
  expect(result).toMatchObject({ state: 'imported', corrections: 5 });
  expect(await standing('TUV', '2024-01-14', 'revised')).toMatchObject({
    doses: 26_500,
    reported: '2024-01-07',
  });
  expect(await standing('TON', '2024-01-14', 'revised')).toMatchObject({
    full: 85_000,
    full_reported: '2024-01-07',
    people: 92_010,
  });
  // As known: nothing of the days before is changed; from the day of the second file on it is so.
  expect(await standing('TUV', '2024-01-27', 'known')).toMatchObject({ doses: 65_900 });
  expect(await standing('TUV', '2024-01-28', 'known')).toMatchObject({ doses: 26_600 });
  expect(await standing('TON', '2024-01-27', 'known')).toMatchObject({ full: 0 });
  expect(await standing('TON', '2024-01-28', 'known')).toMatchObject({ full: 85_000 });
  expect(await corrections('TON')).toMatchObject([
    { day: '2024-01-14', measure: 'full', before: 0, after: null, known_on: '2024-01-28' },
  ]);
  expect((await corrections('TUV')).map(({ measure, after }) => [measure, after])).toEqual([
    ['people', null],
    ['full', null],
    ['doses', null],
    ['boosters', null],
  ]);

  // The same file again says nothing new.
  expect(await take(second)).toMatchObject({ state: 'unchanged', taken_back: { rows: 0, cells: 0 } });
  // What is told again holds again.
  await take([{ code: 'TUV', day: '2024-01-14', doses: 26_550 }], {
    isOnlyNew: true,
    knownOn: '2024-02-01',
  });
  expect(await standing('TUV', '2024-01-14', 'revised')).toMatchObject({ doses: 26_550 });
  expect(await standing('TUV', '2024-01-31', 'known')).toMatchObject({ reported: '2024-01-21' });
});

test('a hundredth of the rows is taken back unasked, more is asked about, and so is a whole destination', async () => {
  const rows = weekly('NRU', '2023-02-05', 100);
  const all = { knownOn: '2025-01-31' };
  await take([...rows, ...weekly('PLW', '2024-12-29', 2)], all);
  const palau = weekly('PLW', '2024-12-29', 2);
  // 1 of 102.
  const less = [...rows.slice(0, 50), ...rows.slice(51), ...palau];
  expect(await take(less, { ...all, isDryRun: true })).toMatchObject({
    taken_back: { rows: 1, of: 102, to_be_asked: false },
  });
  expect(await take(less, all)).toMatchObject({ state: 'imported', corrections: 2 });
  // 2 of 101.
  const evenLess = less.filter((_, at) => at !== 20 && at !== 21);
  await expect(take(evenLess, all)).rejects.toMatchObject({ faults: [{ code: 'takes-back' }] });
  // All of Palau, in one row of 102.
  const other = [...less.slice(0, -2), { code: 'PLW', day: '2024-12-29' }];
  const first = await take(other, { ...all, isDryRun: true });
  expect(first.taken_back).toMatchObject({ rows: 0, cells: 2, destinations: ['PLW'], to_be_asked: true });
  await expect(take(other, all)).rejects.toMatchObject({ faults: [{ code: 'takes-back-all' }] });
  expect(await take(other, { ...all, isOnlyNew: true })).toMatchObject({
    state: 'unchanged',
    whole: 'only-new',
  });
});

test('days that the file is not about, columns that it lacks, rows that it spoils and what others told stay', async () => {
  const known = { knownOn: '2025-03-01' };
  await take(weekly('COK', '2024-01-07', 10), known);
  // Of the first and the last day of the file, nothing is missing.
  const later = weekly('COK', '2024-01-07', 10).slice(3, 7);
  expect(await take(later, known)).toMatchObject({ state: 'unchanged', taken_back: { rows: 0, of: 4 } });
  // A file without a column for people says nothing of people.
  const text = ['iso_code,date,total_vaccinations', 'COK,2024-01-07,31000', 'COK,2024-01-14,31001', ''].join(
    '\n',
  );
  expect(
    await importFigures(database, operator('a test'), inParts(text), {
      isDryRun: true,
      isPartly: false,
      now: NOW,
      ...known,
    }),
  ).toMatchObject({ rows: { unchanged: 2 }, taken_back: { rows: 0, cells: 0 } });
  // A row with a fault in a figure is there all the same; one without a day may be any.
  const spoilt = weekly('COK', '2024-01-07', 10).map((row, at) =>
    at === 4 ? { ...row, doses: 'many' } : row,
  );
  expect(await take(spoilt, { ...known, isPartly: true })).toMatchObject({
    whole: 'whole',
    taken_back: { rows: 0, cells: 0 },
    rows: { refused: 1, unchanged: 9 },
  });
  const lost = weekly('COK', '2024-01-07', 10).map((row, at) => (at === 4 ? { ...row, day: '2024' } : row));
  expect(await take(lost, { ...known, isPartly: true })).toMatchObject({
    whole: 'not-known',
    taken_back: { rows: 0, cells: 0 },
  });
});

test('figures that cannot be true together are refused, row by row; taken when asked for, they stand in no figure', async () => {
  const rows: MadeRow[] = [
    { code: 'FJI', day: '2024-02-04', doses: 1_000_000, people: 1_200_000, full: 1_300_000 },
    { code: 'FJI', day: '2024-02-11', doses: 1_100_000, people: 5_000_000, full: 900_000 },
    { code: 'WSM', day: '2024-02-04', doses: 99_999_999_999, people: 50_000_000, full: 40_000_000 },
    { code: 'VUT', day: '2024-02-04', doses: 400_000, people: 200_000, full: 150_000 },
  ];
  const options = { knownOn: '2025-04-01' };
  const world = async () => {
    const { groups } = (await app.inject(`${API_ROOT}/observatory?day=2024-02-11&reading=revised`)).json();
    return z
      .array(z.object({ doses: z.number() }))
      .parse(groups)
      .reduce((sum, { doses }) => sum + doses, 0);
  };
  const before = await world();
  const fiji = await standing('FJI', '2024-02-11', 'revised');
  await expect(take(rows, options)).rejects.toMatchObject({
    count: 6,
    faults: [
      { path: 'row 2, people_vaccinated', code: 'impossible', value: '1200000' },
      { path: 'row 2, people_fully_vaccinated', code: 'impossible', value: '1300000' },
      {
        path: 'row 3, people_vaccinated',
        says: expect.stringContaining('more than 1100000, the doses of this row'),
      },
      { path: 'row 3, people_vaccinated', code: 'impossible' },
      { path: 'row 4, total_vaccinations', code: 'impossible', value: '99999999999' },
      { path: 'row 4, people_vaccinated', code: 'impossible' },
    ],
  });
  expect(await take(rows, { ...options, isPartly: true, isDryRun: true })).toMatchObject({
    rows: { new: 1, refused: 3 },
    impossible: 0,
  });

  const asked = await take(rows, { ...options, withImpossible: true });
  expect(asked).toMatchObject({ rows: { new: 4, refused: 0 }, impossible: 3, fault_count: 0 });
  const vanuatu = await standing('VUT', '2024-02-11', 'revised');
  expect(vanuatu).toMatchObject({ doses: 400_000 });
  expect(await standing('FJI', '2024-02-11', 'revised')).toEqual(fiji);
  const grown = (await world()) - before;
  expect(grown).toBeGreaterThan(0);
  expect(grown).toBeLessThan(400_000);
  const flagged = Rows.parse((await app.inject(`${API_ROOT}/breaks?kind=impossible&limit=1000`)).json()).rows;
  for (const [destination, day, measure, after] of [
    ['FJI', '2024-02-04', 'people', 1_200_000],
    ['FJI', '2024-02-04', 'full', 1_300_000],
    ['FJI', '2024-02-11', 'people', 5_000_000],
    ['WSM', '2024-02-04', 'doses', 99_999_999_999],
  ])
    expect(flagged).toContainEqual(expect.objectContaining({ destination, day, measure, after }));
  expect(await take(rows, { ...options, withImpossible: true })).toMatchObject({ state: 'unchanged' });

  // Mended, it counts, and is flagged no more.
  await take([{ code: 'WSM', day: '2024-02-04', doses: 500_000, people: 190_000, full: 180_000 }], {
    ...options,
    knownOn: '2025-04-02',
  });
  expect(await standing('WSM', '2024-02-11', 'revised')).toMatchObject({ doses: 500_000 });
  expect(
    Rows.parse((await app.inject(`${API_ROOT}/breaks?destination=WSM&kind=impossible`)).json()).rows,
  ).toEqual([]);
});

test('a figure that cannot be true beside what is held of its day, or told shortly before, is refused', async () => {
  const own = { isOnlyNew: true, knownOn: '2025-06-30' };
  await take([{ code: 'FJI', day: '2025-06-01', doses: 250_000, people: 100_000, full: 90_000 }], own);
  const before = await stateOfTables(database);
  const rows: MadeRow[] = [
    { code: 'FJI', day: '2025-06-01', people: 300_000 },
    { code: 'FJI', day: '2025-06-02', people: 260_000, full: 110_000 },
    { code: 'FJI', day: '2025-06-03', full: 100_001 },
    { code: 'FJI', day: '2025-06-04', doses: 99_999 },
    { code: 'FJI', day: '2025-06-05', doses: 260_000 },
    { code: 'FJI', day: '2025-06-06', people: 255_000 },
  ];
  const says = (column: string, count: number, day = '2025-06-01') =>
    `This cannot be true: beside it stands ${column} ${count}, told of ${day}`;
  const faults = [
    { path: 'row 2, people_vaccinated', value: '300000', says: says('total_vaccinations', 250_000) },
    { path: 'row 3, people_vaccinated', value: '260000', says: says('total_vaccinations', 250_000) },
    { path: 'row 4, people_fully_vaccinated', value: '100001', says: says('people_vaccinated', 100_000) },
    { path: 'row 5, total_vaccinations', value: '99999', says: says('people_vaccinated', 100_000) },
  ];
  await expect(take(rows, own)).rejects.toMatchObject({ count: 4, faults });
  expect(await stateOfTables(database)).toEqual(before);
  expect(await take(rows, { ...own, isDryRun: true })).toMatchObject({ fault_count: 4, faults });

  // Eight weeks on, nothing stands beside it that would be shown as a figure of its day.
  const late = [{ code: 'FJI', day: '2025-07-28', people: 260_000 }];
  expect(await take(late, { ...own, knownOn: '2025-07-28', isDryRun: true })).toMatchObject({
    fault_count: 0,
  });

  // The others alone; then those that cannot be, flagged and in no figure.
  expect(await take(rows, { ...own, isPartly: true, isDryRun: true })).toMatchObject({
    rows: { new: 2, refused: 4 },
  });
  expect(await take(rows, { ...own, withImpossible: true })).toMatchObject({
    rows: { new: 5, changed: 1, refused: 0 },
    impossible: 4,
    fault_count: 0,
  });
  expect(await standing('FJI', '2025-06-04', 'revised')).toMatchObject({
    doses: 250_000,
    people: 100_000,
    full: 90_000,
  });
  expect(await standing('FJI', '2025-06-08', 'revised')).toMatchObject({ doses: 260_000, people: 255_000 });
  const flagged = Rows.parse((await app.inject(`${API_ROOT}/breaks?destination=FJI&kind=impossible`)).json());
  for (const [day, measure, after] of [
    ['2025-06-01', 'people', 300_000],
    ['2025-06-02', 'people', 260_000],
    ['2025-06-03', 'full', 100_001],
    ['2025-06-04', 'doses', 99_999],
  ])
    expect(flagged.rows).toContainEqual(expect.objectContaining({ day, measure, after }));
});

test('in a whole file, too, a figure is judged beside the reference data that it does not take the place of', async () => {
  const rows: MadeRow[] = [
    { code: 'TCD', day: '2022-01-02', doses: 400_000 },
    { code: 'TCD', day: '2022-12-25', doses: 1_000 },
  ];
  const { faults } = await take(rows, { isDryRun: true });
  expect(faults).toContainEqual(
    expect.objectContaining({
      path: 'row 3, total_vaccinations',
      code: 'impossible-beside',
      says: expect.stringContaining('people_vaccinated 4058207'),
    }),
  );
});

test('a figure that makes those of a later day impossible is refused, and the later day stays as it was', async () => {
  const own = { isOnlyNew: true, knownOn: '2025-08-31' };
  await take(
    [
      { code: 'VUT', day: '2025-08-03', people: 100_000 },
      { code: 'VUT', day: '2025-08-10', doses: 150_000 },
    ],
    own,
  );
  const corrected = [
    { code: 'VUT', day: '2025-08-03', people: 160_000 },
    { code: 'VUT', day: '2025-08-04', people: 140_000 },
  ];
  const faults = [
    {
      path: 'row 2, people_vaccinated',
      code: 'impossible-beside',
      says: 'This cannot be true: beside it stands total_vaccinations 150000, told of 2025-08-10',
    },
  ];
  // A row between them says otherwise of the later day.
  expect(await take(corrected, { ...own, isDryRun: true })).toMatchObject({ fault_count: 0 });
  await expect(take(corrected.slice(0, 1), own)).rejects.toMatchObject({ count: 1, faults });
  expect(await take(corrected.slice(0, 1), { ...own, withImpossible: true })).toMatchObject({
    impossible: 1,
  });
  expect(await standing('VUT', '2025-08-10', 'revised')).toMatchObject({ doses: 150_000, people: 100_000 });
  const flagged = Rows.parse((await app.inject(`${API_ROOT}/breaks?destination=VUT&kind=impossible`)).json());
  expect(flagged.rows).toMatchObject([{ day: '2025-08-03', measure: 'people', after: 160_000 }]);
});

test('a figure that could not be true holds when what stood beside it is mended', async () => {
  const own = { isOnlyNew: true, knownOn: '2025-06-08', source: { publisher: 'A ministry' } } as const;
  const people: MadeRow = { code: 'NIU', day: '2025-06-08', people: 1_600 };
  const doses = (count: number): MadeRow => ({ code: 'NIU', day: '2025-06-01', doses: count });
  await take([doses(1_500), people], { ...own, withImpossible: true });
  expect(await standing('NIU', '2025-06-08', 'revised')).not.toMatchObject({ people: 1_600 });

  const mended = await take([doses(1_700), people], own);
  expect(mended).toMatchObject({ rows: { changed: 2, unchanged: 0 }, impossible: 0, fault_count: 0 });
  expect(await standing('NIU', '2025-06-08', 'revised')).toMatchObject({ doses: 1_700, people: 1_600 });
  expect(await take([doses(1_700), people], own)).toMatchObject({ state: 'unchanged' });
});

test('what a later state of the data took the place of is told no longer, and cannot be taken back', async () => {
  const told = await withDesk(database, operator('a test'), ({ db }) =>
    db
      .selectFrom('report')
      .select(['day', 'doses', 'people', 'full'])
      .where('destination', '=', 'SMR')
      .where('source', '=', 'owid-2023-09-07')
      .where('day', '>=', '2021-07-25')
      .where('day', '<=', '2021-08-15')
      .execute(),
  );
  expect(told.length).toBeGreaterThan(2);
  expect(told.map(({ day }) => day)).not.toContain('2021-08-04');
  const rows = told.map(({ day, doses, people, full }) => ({
    ...{ code: 'SMR', day },
    ...{ doses: doses ?? '', people: people ?? '', full: full ?? '' },
  }));
  expect(await take(rows, { isDryRun: true })).toMatchObject({
    rows: { unchanged: told.length, new: 0, changed: 0 },
    taken_back: { rows: 0, cells: 0, of: told.length },
  });
  // Told all the same, it is new.
  expect(
    await take([...rows, { code: 'SMR', day: '2021-08-04', people: 22_000 }], { isDryRun: true }),
  ).toMatchObject({ rows: { unchanged: told.length, new: 1 } });
});

test('reference figures that cannot be are as they were reported: flagged as they hold, and left in', async () => {
  // More full courses than people, in what was there on that day alone: a later state of the data says otherwise.
  expect(await standing('SMR', '2021-08-04', 'known')).toMatchObject({ people: 21_768, full: 21_880 });
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-reference-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(REFERENCE, folder, { recursive: true });
  appendFileSync(
    join(folder, 'reports.csv'),
    'SMR,2023-01-08,2023-09-07,owid-undp,69338,70000,70001,,false\n',
  );
  await loadReferenceTables(database, folder, () => NOW);
  const { rows } = Rows.parse((await app.inject(`${API_ROOT}/breaks?kind=impossible&limit=1000`)).json());
  const reference = rows.filter(({ day }) => String(day) < '2023-01-09');
  expect(reference).toMatchObject([
    { destination: 'SMR', day: '2023-01-08', measure: 'full', after: 70_001 },
    { destination: 'SMR', day: '2023-01-08', measure: 'people', after: 70_000 },
  ]);
  expect(await standing('SMR', '2023-01-08', 'revised')).toMatchObject({ people: 70_000, full: 70_001 });
  // As known that day they are listed, and a country's page tells of it; as revised nobody says so.
  const listed = await app.inject(`${API_ROOT}/breaks?kind=impossible&reading=known&limit=1000`);
  expect(Rows.parse(listed.json()).rows.filter(({ day }) => day === '2021-08-04')).toMatchObject([
    { destination: 'DJI', measure: 'people', before: null, after: 31_528 },
    { destination: 'SMR', measure: 'full', before: null, after: 21_880 },
  ]);
  const page = async (reading: string) =>
    (await app.inject(`${API_ROOT}/coverage/destinations/DJI?reading=${reading}`)).json().data.breaks;
  expect(await page('known')).toContainEqual({
    ...{ destination: 'DJI', day: '2021-08-04', kind: 'impossible', measure: 'people' },
    ...{ before: null, after: 31_528 },
  });
  expect(JSON.stringify(await page('revised'))).not.toContain('impossible');
});
