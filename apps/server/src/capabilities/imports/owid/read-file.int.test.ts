import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ANYBODY, operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { stateOfTables } from '../../../testing/state-of-tables.ts';
import { refreshAllSummaries } from '../../observatory/summaries/refresh.ts';
import { classicText, type MadeRow } from '../testing/owid-text.ts';
import { referenceImports } from '../testing/reference-imports.ts';

const { database, standing, take } = await referenceImports();

test('one fault refuses all of a file, and names every one with row, column and value', async () => {
  const faulty: MadeRow[] = [
    { code: 'TCD', day: '2021-09-01', doses: 60_000 },
    { code: 'TCD', day: '2021-02-30', doses: 1 },
    { code: 'TCD', day: '04.08.2021', doses: 1 },
    { code: 'ZZZ', day: '2021-09-01', doses: 1 },
    { code: 'TCD', day: '2021-09-02', doses: -1 },
    { code: 'TCD', day: '2021-09-03', doses: 1.5, people: 'many' },
    { code: 'TCD', day: '2021-09-01', doses: 60_001 },
    { code: 'TCD', day: '2023-12-01', doses: 90_000 },
    { code: 'TCD', day: '2021-09-04', doses: '99999999999999999999' },
    { code: 'TCD', day: '2021-09-07', doses: 60_000 },
  ];
  const before = await stateOfTables(database);
  const refusal = await take(classicText(faulty)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    name: 'RefusedImport',
    count: 9,
    faults: [
      { path: 'row 3, date', code: 'no-such-date', value: '2021-02-30' },
      { path: 'row 4, date', code: 'not-a-date', value: '04.08.2021' },
      { path: 'row 5, iso_code', code: 'unknown-destination', value: 'ZZZ' },
      { path: 'row 6, total_vaccinations', code: 'negative', value: '-1' },
      { path: 'row 7, total_vaccinations', code: 'not-whole', value: '1.5' },
      { path: 'row 7, people_vaccinated', code: 'not-whole', value: 'many' },
      { path: 'row 8, date', code: 'duplicate-row', value: '2021-09-01' },
      { path: 'row 9, date', code: 'after-known-on', value: '2023-12-01' },
      { path: 'row 10, total_vaccinations', code: 'too-large' },
    ],
  });
  expect(await stateOfTables(database)).toEqual(before);
  const partly = await take(classicText(faulty), { isPartly: true });
  expect(partly).toMatchObject({ state: 'imported', fault_count: 9, rows: { read: 10, new: 1, refused: 9 } });
});

test('an empty cell is told as empty, and so is one with spaces alone', async () => {
  const rows: MadeRow[] = [
    { code: '', day: '2021-09-01', doses: 1 },
    { code: 'TCD', day: '', doses: 1 },
    { code: 'TCD', day: '2021-09-03', doses: ' ', people: 20_000 },
  ];
  await expect(take(classicText(rows))).rejects.toMatchObject({
    faults: [
      { path: 'row 2, iso_code', code: 'no-destination', says: expect.stringContaining('empty') },
      { path: 'row 3, date', code: 'no-date', says: 'The cell is empty' },
      { path: 'row 4, total_vaccinations', code: 'only-spaces', says: 'The cell is empty but for spaces' },
    ],
  });
});

test('figures may end with .0 or .00, as programs write whole numbers; three zeros may be thousands', async () => {
  const text = (figure: string) =>
    ['iso_code,date,total_vaccinations', `SEN,2023-10-01,${figure}`, ''].join('\n');
  for (const figure of ['3000000', '3000000.0', '3000000.00'])
    expect(await take(text(figure), { isDryRun: true })).toMatchObject({ fault_count: 0, rows: { read: 1 } });
  for (const value of ['3.000', '3000000.000', '3000000.', '3000000.5', '3e6'])
    await expect(take(text(value))).rejects.toMatchObject({ faults: [{ code: 'not-whole', value }] });
});

test('of rows that contradict each other about one day none is taken, and the others are', async () => {
  const row = { code: 'SEN', day: '2023-10-01' };
  const text = classicText([
    { ...row, doses: 3_000_000 },
    { ...row, day: '2023-10-02', doses: 3_000_001 },
    { ...row, doses: 4_000_000 },
    { ...row, doses: 5_000_000 },
  ]);
  expect(await take(text, { isPartly: true })).toMatchObject({
    rows: { read: 4, new: 1, refused: 3 },
    faults: [{ path: 'row 4, date' }, { path: 'row 5, date' }].map((one) => ({
      ...one,
      code: 'duplicate-row',
      says: 'The same destination and day stand in row 2 already',
    })),
  });
  expect((await standing('SEN', '2023-10-01', 'revised'))[0]).not.toBe(3_000_000);
  expect((await standing('SEN', '2023-10-08', 'revised'))[0]).toBe(3_000_001);
});

test('a day before there were any reports is refused, and stretches no series', async () => {
  const days = ['0000-01-01', '0001-01-01', '1900-01-01', '2012-11-27', '2020-11-30'];
  const text = classicText(
    [...days, '2020-12-01'].map((day, at) => ({ code: 'KEN', day, doses: at, people: at })),
  );
  const firstWeek = () =>
    withDesk(database, ANYBODY, ({ db }) =>
      db.selectFrom('reported_weeks').select('first_week').executeTakeFirstOrThrow(),
    );
  expect(await firstWeek()).toEqual({ first_week: '2020-12-06' });
  await expect(take(text)).rejects.toMatchObject({
    count: 5,
    faults: days.map((value, at) => ({
      path: `row ${at + 2}, date`,
      code: 'before-first-day',
      value,
      mend: expect.stringContaining('2020-12-01'),
    })),
  });
  expect(await take(text, { isPartly: true })).toMatchObject({ rows: { new: 1, refused: 5 } });
  expect(await firstWeek()).toEqual({ first_week: '2020-12-06' });
  // Nor does the database take one, whoever writes it.
  const written = withDesk(database, operator('a test'), ({ db }) =>
    sql`insert into report (destination, day, known_on, source, doses)
      select 'KEN', '2020-11-30', '2023-09-07', source, 2 from source limit 1`.execute(db),
  );
  await expect(written).rejects.toThrow(/report_day_check/);
  // One that was taken before holds for nothing, and no series begins with it.
  const kept = withDesk(database, operator('a test'), async (desk) => {
    await sql`insert into report (destination, day, known_on, source, doses, impossible)
      select 'KEN', '1900-01-01', '2023-09-07', source, 2, true from source limit 1`.execute(desk.db);
    await refreshAllSummaries(desk);
    const { rows } = await sql<{ first: string }>`
      select first_week || ' ' || (select min(week) from destination_week) as first from reported_weeks`.execute(
      desk.db,
    );
    throw new Error(`undone: ${rows[0]?.first}`);
  });
  await expect(kept).rejects.toThrow('undone: 2020-12-06 2020-12-06');
});

test.each([
  ['', 'empty-file'],
  ['country,date,total_vaccinations', 'no-rows'],
  ['location,iso_code,date,total_vaccinations\r\n,,,\r\n', 'no-rows'],
  ['location,iso_code,date,total_vaccinations\rChad,TCD,2021-08-01,5\rChad,TCD,2021-08-08,6\r', 'cr-alone'],
  ['date,total_vaccinations\n2021-08-01,5\n', 'unknown-layout'],
  ['country,date,date,total_vaccinations\n', 'duplicate-column'],
  ['country,date,total_vaccinations\nChad,2021-08-01\n', 'wrong-cell-count'],
  ['country,date,total_vaccinations\n"Chad,2021-08-01,5\n', 'unclosed-quote'],
  ['\uFEFFlocation;iso_code;date;total_vaccinations\r\nChad;TCD;2021-08-01;5\r\n', 'other-separator'],
  ['location\tiso_code\tdate\ttotal_vaccinations\nChad\tTCD\t2021-08-01\t5\n', 'other-separator'],
  ['sep=;\ncountry;date;total_vaccinations\nChad;2021-08-01;5\n', 'other-separator'],
  ['sep=,\ncountry,date,total_vaccinations\nChad,2021-08-01,5\n', 'separator-line'],
  [
    'location,iso_code,date,total_vaccinations\nKenya,UGA,2021-08-01,5\nOuganda,UGA,2021-08-01,5\n',
    'other-destination',
  ],
  ['location,iso_code,date,total_vaccinations\nEngland,GBR,2021-08-01,5\n', 'other-destination'],
  ['location,iso_code,date,total_vaccinations\nWorld,TCD,2021-08-01,5\n', 'other-destination'],
  ['location,iso_code,date,total_vaccinations\nटोंगा,TGO,2021-08-01,5\n', 'other-destination'],
  ['country,iso_code,date,total_vaccinations\nGhana,TGO,2021-08-01,5\n', 'other-destination'],
  ['iso_code,Entity,date,total_vaccinations\nTGO,Ghana,2021-08-01,5\n', 'other-destination'],
  ['location,country,date,total_vaccinations\nTogo,Ghana,2021-08-01,5\n', 'other-destination'],
  [
    'location,country,iso_code,date,total_vaccinations\nTogo,Ghana,TGO,2021-08-01,5\nTogo,Togo,TGO,2021-08-02,5\n',
    'other-destination',
  ],
  ['iso_code,date,total_vaccinations,people_vacinated\nTGO,2021-08-01,5,4\n', 'misspelt-column'],
  ['iso_code,date,total_vaccinations,people vaccinated\nTGO,2021-08-01,5,4\n', 'misspelt-column'],
  ['iso_code,dat,total_vaccinations\nTGO,2021-08-01,5\n', 'misspelt-column'],
  ['iso_code,date,total_vaccination\nTGO,2021-08-01,5\n', 'misspelt-column'],
  ['location,iso_code,date,total_vaccinations\nGha\u0000na,GHA,2021-08-01,5\n', 'control-character'],
  ['location,iso_code,date,total_vaccinations\n"Ghana"x,GHA,2021-08-01,5\n', 'stray-quote'],
  ['country,date,total_vaccinations\nMars,2021-08-01,5\n,,\n,,\n', 'unknown-destination'],
  ['location,iso_code,date,total_vaccinations\nChad,Chad,2021-08-01,5\n', 'name-for-code'],
  ['iso_code,date,total_vaccinations\nCote d’Ivoire,2021-08-01,5\n', 'name-for-code'],
  ['location,iso_code,date,total_vaccinations\nMars,Mars,2021-08-01,5\n', 'unknown-destination'],
  ['country,date,total_vaccinations\nTCD,2021-08-01,5\n', 'code-for-name'],
])('a file that is none is refused: %j', async (text, code) => {
  await expect(take(text)).rejects.toMatchObject({ count: 1, faults: [{ code }] });
});

test.each([
  ['FJI,2022-10-30,1470000,,n/a', 'FJI,2022-10-30,1480000,,', ['not-whole', 'duplicate-row']],
  ['FJI,2022-10-30,1480000,,', 'FJI,2022-10-30,1470000,,n/a', ['not-whole', 'duplicate-row']],
  ['FJI,2022-10-30,1480000,,', 'FJI,2022-10-30,1480000,,', ['duplicate-row']],
])(
  'of two rows about one day none is taken, also where one has another fault: %j, %j',
  async (one, two, codes) => {
    const text = `iso_code,date,total_vaccinations,people_vaccinated,people_fully_vaccinated\n${one}\n${two}\n`;
    const { faults, rows } = await take(text, { isPartly: true, isDryRun: true });
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(rows).toMatchObject({ read: 2, refused: 2, new: 0, changed: 0 });
  },
);

test('every fault of a row is told at once, also where its country is not the one that it names', async () => {
  const text = 'location,iso_code,date,total_vaccinations\nKenya,UGA,2021-02-30,-5\n';
  await expect(take(text)).rejects.toMatchObject({
    faults: [{ code: 'other-destination' }, { code: 'no-such-date' }, { code: 'negative' }],
  });
});

test('a name where a code belongs is asked back with its code', async () => {
  const text = 'location,iso_code,date,total_vaccinations\nChad,Chad,2021-08-01,5\n';
  await expect(take(text)).rejects.toMatchObject({
    faults: [{ path: 'row 2, iso_code', value: 'Chad', mend: 'Did you mean TCD? Write it so' }],
  });
});

test('columns that are not read are named, and a slip is asked back', async () => {
  const text =
    'ISO_CODE,Date,Total_Vaccinations,daily_vaccinations,Remark,people_vaccinated\nTCD,2021-08-01,60000,1,x,20000\n';
  expect(await take(text, { isDryRun: true })).toMatchObject({
    fault_count: 0,
    rows: { read: 1, refused: 0 },
    columns_not_read: ['daily_vaccinations', 'Remark'],
  });
  await expect(take(text.replace('Total_Vaccinations', 'total_vacinations'))).rejects.toMatchObject({
    count: 1,
    faults: [
      {
        path: 'row 1',
        value: 'total_vacinations',
        mend: 'Did you mean total_vaccinations? Write it so, or take the column out',
      },
    ],
  });
});

test("reads today's layout, with names and without codes, quotes, CRLF and a byte order mark", async () => {
  const text = [
    '\uFEFFcountry,date,total_vaccinations,people_vaccinated,people_fully_vaccinated,total_boosters,daily_vaccinations,total_vaccinations_interpolated',
    "Cote d'Ivoire,2021-09-30,2500000.0,1800000.0,,,11000.0,2500000.0",
    '"Democratic Republic of Congo",2021-09-30,140000,110000,,,,',
    'South Korea,2021-09-30,61000000,39000000,25000000,,,',
    'Kosovo,2021-09-30,900000,,,,,',
    'World,2021-09-30,6200000000,,,,,',
    'Low-income countries,2021-09-30,20000000,,,,,',
    'England,2021-09-30,80000000,,,,,',
    '',
  ].join('\r\n');
  const result = await take(text);
  expect(result).toMatchObject({ layout: 'catalog', rows: { read: 7, refused: 0, skipped: 3 } });
  expect(await standing('CIV', '2021-09-30', 'revised')).toEqual([2_500_000, '2021-09-30']);
  expect(await standing('XKX', '2021-09-30', 'revised')).toEqual([900_000, '2021-09-30']);
  expect(await standing('COD', '2021-09-30', 'revised')).toEqual([140_000, '2021-09-30']);
});

test('blank rows between others are passed over, and told; those at the end are what any spreadsheet leaves', async () => {
  const rows = (...days: string[]) => days.map((day) => (day === '' ? ',,,' : `Benin,BEN,${day},3000000`));
  const header = 'location,iso_code,date,total_vaccinations';
  const blankOf = async (...lines: string[]) =>
    (await take([header, ...lines, ''].join('\n'), { isDryRun: true })).blank;
  expect(await blankOf(...rows('2023-10-01', '', '2023-10-02', '', ''), '', '')).toEqual({
    count: 1,
    rows: [3],
  });
  expect(await blankOf('', '', '', '', ...rows('2023-10-01', '', '', '2023-10-02'))).toEqual({
    count: 6,
    rows: [2, 3, 4, 5, 7],
  });
  expect(await blankOf(...rows('2023-10-01'))).toEqual({ count: 0, rows: [] });
});
