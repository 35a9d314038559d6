import { gzipSync } from 'node:zlib';
import { API_ROOT, type ImportResult } from '@sahakarya/contract';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { registerApi } from '../../api.ts';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { createApplication } from '../../platform/http/create-application.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { makeToken, withdrawToken } from '../../platform/tokens/tokens.ts';
import { versionNow } from '../../published/version-now.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { refreshAllSummaries } from '../observatory/summaries/refresh.ts';
import { type ImportOptions, importFigures } from './import-figures.ts';
import { classicText, inParts, type MadeRow } from './testing/owid-text.ts';

const { app, database } = await referenceApplication();

const OPTIONS: ImportOptions = {
  isDryRun: false,
  isPartly: false,
  // Files of some rows alone.
  isOnlyNew: true,
  knownOn: '2023-10-25',
  now: NOW,
};

const take = (text: string, options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importFigures(database, operator('a test'), inParts(text, 7), { ...OPTIONS, ...options });

const Coverage = z.object({
  rows: z.array(
    z.object({ destination: z.string(), doses: z.number().nullable(), reported: z.string().nullable() }),
  ),
});

async function standing(destination: string, day: string, reading: 'known' | 'revised') {
  const answer = await app.inject(
    `${API_ROOT}/coverage/destinations?day=${day}&reading=${reading}&limit=1000`,
  );
  const found = Coverage.parse(answer.json()).rows.find((row) => row.destination === destination);
  return [found?.doses, found?.reported];
}

test('a corrected file changes what is revised, and what is known from that day on', async () => {
  expect(await standing('TCD', '2021-08-08', 'known')).toEqual([expect.any(Number), expect.any(String)]);
  const [before] = await standing('TCD', '2021-08-08', 'known');
  const result = await take(classicText([{ code: 'TCD', day: '2021-08-08', doses: 55_555 }]));
  expect(result).toMatchObject({ state: 'imported', rows: { read: 1, changed: 1 }, corrections: 1 });
  expect(await standing('TCD', '2021-08-08', 'known')).toEqual([before, expect.any(String)]);
  expect(await standing('TCD', '2021-08-08', 'revised')).toEqual([55_555, '2021-08-08']);
  const log = await app.inject(`${API_ROOT}/corrections?destination=TCD`);
  expect(log.json().rows).toMatchObject([
    {
      destination: 'TCD',
      day: '2021-08-08',
      measure: 'doses',
      after: 55_555,
      known_on: '2023-10-25',
      import: result.import,
    },
  ]);
});

test('what a file brings is known from its day on, and not before', async () => {
  await take(classicText([{ code: 'TCD', day: '2023-11-05', doses: 4_900_000 }]), { knownOn: '2023-11-06' });
  await take(classicText([{ code: 'PRK', day: '2023-10-20', doses: 77 }]), { knownOn: '2023-11-02' });
  expect((await standing('PRK', '2023-11-01', 'known'))[0]).toBeNull();
  expect(await standing('PRK', '2023-11-02', 'known')).toEqual([77, '2023-10-20']);
  expect((await standing('PRK', '2023-10-20', 'revised'))[0]).toBe(77);
});

test('what was imported of days of which nobody knows what was known is there as revised alone', async () => {
  await take(classicText([{ code: 'ERI', day: '2022-05-01', doses: 12 }]));
  expect(await standing('ERI', '2022-05-01', 'known')).toEqual([null, null]);
  expect(await standing('ERI', '2022-05-01', 'revised')).toEqual([12, '2022-05-01']);
  expect(await standing('ERI', '2023-10-24', 'known')).toEqual([null, null]);
  expect(await standing('ERI', '2023-10-25', 'known')).toEqual([12, '2022-05-01']);
  const answer = await app.inject(`${API_ROOT}/observatory?day=2022-05-01`);
  expect(answer.json()).toMatchObject({ published: '2023-09-07', readings: ['known', 'revised'] });
});

test('answers are right after an import, for whoever has the old ones too', async () => {
  const url = `${API_ROOT}/coverage/destinations?day=2022-03-06&reading=revised&limit=1000`;
  const first = await app.inject(url);
  const tag = { 'if-none-match': String(first.headers.etag) };
  expect((await app.inject({ url, headers: tag })).statusCode).toBe(304);
  await take(classicText([{ code: 'IND', day: '2022-03-06', doses: 1_999_999_999 }]), {
    knownOn: '2023-12-01',
  });
  const second = await app.inject({ url, headers: tag });
  expect(second.statusCode).toBe(200);
  expect(second.body).toContain('1999999999');
});

test('the same file again changes nothing, on the same day or a later one', async () => {
  const rows = ['2021-09-01', '2021-09-02', '2021-09-03'].map((day, at) => ({
    code: 'KEN',
    day,
    doses: 3_000_000 + at,
    people: 2_000_000,
  }));
  const text = classicText(rows);
  expect((await take(text)).rows).toMatchObject({ read: 3, new: 3 });
  const before = await stateOfTables(database);
  for (const knownOn of ['2023-10-25', '2023-12-01']) {
    const again = await take(text, { knownOn });
    expect(again).toMatchObject({ state: 'unchanged', import: null, rows: { unchanged: 3, new: 0 } });
  }
  expect(await stateOfTables(database)).toEqual(before);
});

test('a dry run tells what an import then does, and leaves no trace', async () => {
  const text = classicText([
    { code: 'GHA', day: '2021-09-05', doses: 1_200_000, full: 400_000 },
    { code: 'GHA', day: '2021-09-06', doses: 900_000 },
    { code: 'IND', day: '2021-09-05', doses: 600_000_000 },
    { code: 'OWID_WRL', day: '2021-09-05', doses: 5_000_000_000 },
    { code: 'PRI', day: '2021-09-05', doses: 5_000_000 },
    { code: 'IND', day: '2021-09-06' },
  ]);
  const before = await stateOfTables(database);
  const dry = await take(text, { isDryRun: true });
  expect(await stateOfTables(database)).toEqual(before);
  const real = await take(text);
  expect({ ...dry, import: real.import, state: real.state }).toEqual(real);
  expect(real.rows).toEqual({
    read: 6,
    new: 2,
    changed: 1,
    confirmed: 0,
    unchanged: 0,
    refused: 0,
    skipped: 3,
  });
  expect(real.skipped).toEqual({ OWID_WRL: 1, PRI: 1, 'no figure': 1 });
  expect(real.breaks).toContainEqual({
    destination: 'GHA',
    day: '2021-09-06',
    kind: 'fall',
    measure: 'doses',
    before: 1_200_000,
    after: 900_000,
  });
});

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
  ['country,date,total_vaccinations\nMars,2021-08-01,5\n,,\n,,\n', 'unknown-destination'],
  ['location,iso_code,date,total_vaccinations\nChad,Chad,2021-08-01,5\n', 'name-for-code'],
  ['iso_code,date,total_vaccinations\nCote d’Ivoire,2021-08-01,5\n', 'name-for-code'],
  ['location,iso_code,date,total_vaccinations\nMars,Mars,2021-08-01,5\n', 'unknown-destination'],
  ['country,date,total_vaccinations\nTCD,2021-08-01,5\n', 'code-for-name'],
])('a file that is none is refused: %j', async (text, code) => {
  await expect(take(text)).rejects.toMatchObject({ count: 1, faults: [{ code }] });
});

test('a name where a code belongs is asked back with its code', async () => {
  const text = 'location,iso_code,date,total_vaccinations\nChad,Chad,2021-08-01,5\n';
  await expect(take(text)).rejects.toMatchObject({
    faults: [{ path: 'row 2, iso_code', value: 'Chad', mend: 'Did you mean TCD? Write it so' }],
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

test('weeks grow with the days of a file, for destinations that it does not name too', async () => {
  const before = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow(),
  );
  expect(before.last_week).toBe('2023-11-12');
  await take(classicText([{ code: 'TCD', day: '2023-12-20', doses: 5_000_000 }]), { knownOn: '2023-12-21' });
  const answer = await app.inject(`${API_ROOT}/observatory?day=2023-12-24`);
  expect(answer.json()).toMatchObject({
    last_day: '2023-12-24',
    groups: [{ reporting: 74 }, {}, {}, {}, {}],
  });
  const weeks = await app.inject(
    `${API_ROOT}/coverage/groups?from=2023-10-29&income_group=HIC&reading=revised`,
  );
  expect(weeks.json().rows.map((row: { day: string }) => row.day)).toEqual([
    '2023-10-29',
    '2023-11-05',
    '2023-11-12',
    '2023-11-19',
    '2023-11-26',
    '2023-12-03',
    '2023-12-10',
    '2023-12-17',
    '2023-12-24',
  ]);
});

test('over HTTP: only with a token that holds, and with the same result', async () => {
  const text = classicText([{ code: 'MLI', day: '2021-09-01', doses: 345_678 }]);
  const send = (token: string | undefined, query = '', type = 'text/csv') =>
    app.inject({
      method: 'POST',
      url: `${API_ROOT}/imports?known_on=2023-10-25${query}`,
      headers: { 'content-type': type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      payload: text,
    });
  const before = await stateOfTables(database);
  expect((await send(undefined)).json()).toMatchObject({ status: 401, code: 'no-token' });
  expect((await send('sahakarya_none')).json()).toMatchObject({ status: 401, code: 'bad-token' });
  expect(await stateOfTables(database)).toEqual(before);

  const old = await makeToken(database, {
    name: 'old',
    days: 1,
    now: new Date(NOW.getTime() - 2 * 86_400_000),
  });
  expect((await send(old.text)).json()).toMatchObject({ code: 'bad-token' });
  const { text: good, token } = await makeToken(database, { name: 'weekly', days: 1, now: NOW });
  expect((await send(good, '', 'application/json')).json()).toMatchObject({
    status: 415,
    code: 'unsupported-type',
  });
  expect((await send(good, '&dry_run=perhaps')).json()).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'query.dry_run' }],
  });

  const counted = async () => {
    const { body } = await app.inject('/metrics');
    return [...body.matchAll(/^sahakarya_imports_total\{outcome="(.+)"\} (\d+)$/gm)].map(([, ...one]) =>
      one.join(' '),
    );
  };
  expect(await counted()).toEqual(['imported 0', 'unchanged 0', 'dry-run 0', 'refused 0', 'undone 0']);
  const dry = await send(good, '&dry_run=true');
  expect(dry.json()).toMatchObject({ data: { state: 'dry-run' } });
  const answer = await send(good);
  expect(answer.json()).toMatchObject({ data: { rows: { read: 1 } } });
  const id = answer.json().data.import;
  const told = await app.inject({
    url: `${API_ROOT}/imports/${id}`,
    headers: { authorization: `Bearer ${good}` },
  });
  expect(told.json().data).toEqual(answer.json().data);
  expect((await app.inject(`${API_ROOT}/imports/${id}`)).statusCode).toBe(401);
  for (const own of [answer, told])
    expect([own.headers['cache-control'], own.headers.etag]).toEqual(['no-store', undefined]);
  expect((await send(good)).json()).toMatchObject({ data: { state: 'unchanged' } });
  const faulty = await app.inject({
    method: 'POST',
    url: `${API_ROOT}/imports`,
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${good}` },
    payload: 'a,b\n1,2\n',
  });
  expect(faulty.json()).toMatchObject({ code: 'refused-import' });
  expect(await counted()).toEqual(['imported 1', 'unchanged 1', 'dry-run 1', 'refused 1', 'undone 0']);

  expect(await withdrawToken(database, token.token, NOW)).toBe(true);
  expect((await send(good)).json()).toMatchObject({ code: 'bad-token' });
});

test('over HTTP, a day is to come when it has begun nowhere on Earth; characters are UTF-8, and bytes unpacked', async () => {
  const { text: token } = await makeToken(database, { name: 'far east', days: 1, now: NOW });
  const text = classicText([{ code: 'KIR', day: '2026-03-02', doses: 300_000 }]);
  const send = async (knownOn: string, headers: object = {}, payload: string | Buffer = text) => {
    const answer = await app.inject({
      method: 'POST',
      url: `${API_ROOT}/imports?dry_run=true&known_on=${knownOn}`,
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}`, ...headers },
      payload,
    });
    return { ...answer.json(), accepts: answer.headers['accept-encoding'] };
  };
  // It is noon of 1 March in London: 2 March has begun in Kiribati, 3 March nowhere.
  expect(await send('2026-03-02')).toMatchObject({ data: { rows: { new: 1 }, fault_count: 0 } });
  expect(await send('2026-03-03')).toMatchObject({
    code: 'invalid-input',
    faults: [{ code: 'out_of_range' }],
  });
  for (const early of ['0000-01-01', '2020-11-30'])
    expect(await send(early)).toMatchObject({
      code: 'invalid-input',
      faults: [{ path: 'query.known_on', value: early, mend: 'Give 2020-12-01 or a later day' }],
    });

  for (const charset of ['utf-8', '"UTF-8"', 'us-ascii'])
    expect(
      await send('2026-03-02', { 'content-type': `text/csv; header=present; charset=${charset}` }),
    ).toMatchObject({
      data: { rows: { read: 1 } },
    });
  expect(await send('2026-03-02', { 'content-type': 'text/csv; charset=windows-1252' })).toMatchObject({
    status: 415,
    code: 'unsupported-type',
    parameters: { types: 'text/csv; charset=utf-8' },
  });

  for (const encoding of ['gzip', 'br', 'deflate, gzip'])
    expect(await send('2026-03-02', { 'content-encoding': encoding }, gzipSync(text))).toMatchObject({
      status: 415,
      code: 'unsupported-encoding',
      accepts: 'identity',
    });
  expect(await send('2026-03-02', { 'content-encoding': 'identity' })).toMatchObject({
    data: { rows: { read: 1 } },
  });
  // Whoever has no token is told that first.
  expect(
    await send('2026-03-02', { 'content-encoding': 'gzip', authorization: 'Bearer none' }),
  ).toMatchObject({
    code: 'bad-token',
  });
});

test('over a real line, whoever sends too much, or without a token, hears why before all of it has come', async () => {
  const { text } = await makeToken(database, { name: 'line', days: 1, now: NOW });
  const small = await createApplication({
    services: {
      database,
      settings: temporarySettings({ SAHAKARYA_IMPORT_BYTES: '2048' }),
      now: () => NOW,
      version: versionNow(database),
    },
    routes: [registerApi],
    pages: undefined,
    log: silent,
    origin: () => 'http://localhost',
  });
  onTestFinished(() => small.close());
  const address = await small.listen({ host: '127.0.0.1', port: 0 });
  const send = async (authorization: string, body: string, more: object = {}) => {
    const answer = await fetch(`${address}${API_ROOT}/imports`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization, ...more },
      body,
    });
    return [answer.status, (await answer.json()).code];
  };
  const long = 'x,'.repeat(2_000_000);
  expect(await send('Bearer none', long)).toEqual([401, 'bad-token']);
  expect(await send(`Bearer ${text}`, long)).toEqual([413, 'too-large']);
  expect(await send(`Bearer ${text}`, 'a,b\n"1,2\n')).toEqual([422, 'refused-import']);
  expect(await send(`Bearer ${text}`, long, { 'content-encoding': 'gzip' })).toEqual([
    415,
    'unsupported-encoding',
  ]);
});

test('of a token only a hash is kept', async () => {
  const { text } = await makeToken(database, { name: 'secret', days: 1, now: NOW });
  const rows = await withDesk(database, operator('a test'), ({ db }) =>
    sql`select operator_token::text from operator_token`.execute(db),
  );
  expect(JSON.stringify(rows)).not.toContain(text.slice(10));
});

test('a file of an earlier day that comes later is known from its day on; none is before the reference data', async () => {
  await take(classicText([{ code: 'NIU', day: '2024-02-20', doses: 5_200 }]), { knownOn: '2024-02-25' });
  await take(classicText([{ code: 'NIU', day: '2023-12-20', doses: 5_100 }]), { knownOn: '2023-12-31' });
  for (const [day, doses] of [
    ['2024-01-07', 5_100],
    ['2024-02-24', 5_100],
    ['2024-02-25', 5_200],
  ] as const)
    expect((await standing('NIU', day, 'known'))[0]).toBe(doses);
  expect((await standing('NIU', '2023-12-30', 'known'))[0]).not.toBe(5_100);

  const early = classicText([{ code: 'NIU', day: '2022-05-01', doses: 3_000 }]);
  const refused = {
    count: 1,
    faults: [
      {
        path: 'file',
        code: 'known-before-published',
        value: '2023-09-06',
        mend: expect.stringContaining('2023-09-07'),
      },
    ],
  };
  for (const isDryRun of [true, false])
    await expect(take(early, { knownOn: '2023-09-06', isDryRun, isPartly: true })).rejects.toMatchObject(
      refused,
    );
  await take(early, { knownOn: '2023-09-07' });
  expect(await standing('NIU', '2023-09-07', 'known')).not.toEqual([null, null]);
});
