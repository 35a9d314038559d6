import { API_ROOT } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { ANYBODY } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { classicText } from './testing/owid-text.ts';
import { referenceImports } from './testing/reference-imports.ts';

const { app, database, standing, take } = await referenceImports();

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

test('weeks grow with the days of a file, for destinations that it does not name too', async () => {
  const before = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow(),
  );
  expect(before.last_day).toBe('2023-11-06');
  await take(classicText([{ code: 'TCD', day: '2023-12-20', doses: 5_000_000 }]), { knownOn: '2023-12-21' });
  const answer = await app.inject(`${API_ROOT}/observatory?day=2023-12-21`);
  expect(answer.json()).toMatchObject({
    last_day: '2023-12-21',
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
    // The last one ends when it was known: nobody knows what its Sunday will bring.
    '2023-12-21',
  ]);
  expect((await app.inject(`${API_ROOT}/observatory?day=2023-12-22`)).statusCode).toBe(400);
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

test('a file of which no row can be taken is refused, also where it is to be taken partly', async () => {
  const bySemicolons = 'iso_code;date;total_vaccinations\nTCD;2023-10-01;4900000\n';
  const withoutGood = classicText([{ code: 'TCD', day: '2021-13-01', doses: 1 }]);
  for (const [text, code] of [
    [bySemicolons, 'other-separator'],
    [withoutGood, 'no-such-date'],
  ] as const) {
    await expect(take(text, { isPartly: true })).rejects.toMatchObject({ count: 1, faults: [{ code }] });
    expect(await take(text, { isPartly: true, isDryRun: true })).toMatchObject({ fault_count: 1 });
  }
});
