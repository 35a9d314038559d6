import { API_ROOT, type ImportResult } from '@sahakarya/contract';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { makeToken } from '../../platform/tokens/tokens.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { type ImportOptions, importFigures } from './import-figures.ts';
import { classicText, inParts, type MadeRow } from './testing/owid-text.ts';
import { undoImport } from './undo-import.ts';

const { app, database } = await referenceApplication();
const { text: token } = await makeToken(database, { name: 'ministry', days: 1, now: NOW });

const MINISTRY = {
  publisher: 'आरोग्य मंत्रालय, Ministry of Health',
  title: 'Doses given, by week',
  licence: 'OGL-3.0',
  url: 'https://health.example/doses',
};

const take = (rows: readonly MadeRow[], options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importFigures(database, operator('a test'), inParts(classicText(rows)), {
    isDryRun: false,
    isPartly: false,
    knownOn: '2024-01-28',
    now: NOW,
    ...options,
  });

const get = async (path: string) => (await app.inject(`${API_ROOT}${path}`)).json();

const send = (parameters: Readonly<Record<string, string>>) =>
  app.inject({
    method: 'POST',
    url: `${API_ROOT}/imports?${new URLSearchParams({ dry_run: 'true', ...parameters })}`,
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
    payload: classicText([{ code: 'BTN', day: '2024-01-07', doses: 2_000_000 }]),
  });

test('figures of a publisher of their own are told as that publisher’s everywhere, on its terms', async () => {
  const first = await take([{ code: 'NRU', day: '2024-01-07', doses: 21_000 }], { source: MINISTRY });
  expect(first.source).toEqual({ source: expect.any(String), ...MINISTRY, assumed: false });
  const key = first.source?.source ?? '';
  expect(key).toMatch(/^ministry-of-health-[0-9a-f]{8}-import-2024-01-28$/);
  await take([{ code: 'NRU', day: '2024-01-07', doses: 22_000 }], {
    source: MINISTRY,
    knownOn: '2024-02-04',
  });

  const { rows } = await get('/sources?limit=1000');
  expect(rows).toContainEqual(
    expect.objectContaining({ source: key, ...MINISTRY, vintage: '2024-01-28', snapshot: null }),
  );
  const later = key.replace('2024-01-28', '2024-02-04');
  expect((await get('/contents?limit=1000')).rows).toContainEqual(
    expect.objectContaining({
      what: 'doses',
      source: later,
      ...{ publisher: MINISTRY.publisher, licence: 'OGL-3.0' },
    }),
  );
  const log = await get('/corrections?destination=NRU');
  expect(log.rows).toMatchObject([{ before: 21_000, after: 22_000, source: later }]);
  expect(log.about).toMatchObject({ sources: [later], licences: ['OGL-3.0'] });
  const csv = await app.inject(`${API_ROOT}/corrections?destination=NRU&format=csv`);
  expect(csv.body.split('\n')[1]).toContain('OGL-3.0');
  const coverage = (await get('/coverage/destinations?day=2024-02-04&limit=1')).about;
  expect(coverage.licences[coverage.sources.indexOf(key)]).toBe('OGL-3.0');

  const files = unzipSync((await app.inject(`${API_ROOT}/data-package`)).rawPayload);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(file('CITATION.md')).toContain(
    `- ${key}: ${MINISTRY.publisher}, Doses given, by week. Licence: OGL-3.0. https://health.example/doses`,
  );
  expect(JSON.parse(file('datapackage.json')).sources).toContainEqual({
    title: `${MINISTRY.publisher}: Doses given, by week`,
    path: 'https://health.example/doses',
  });
  expect(file('sources.csv')).toContain(`${key},`);
});

test('a publisher takes back what it told itself, and nothing of another; its name is known by other capitals', async () => {
  const own = { ...MINISTRY, publisher: 'Health Office' };
  const rows = ['2024-01-07', '2024-01-14', '2024-01-21'].map((day, at) => ({
    code: 'PLW',
    day,
    doses: 49_000 + at,
  }));
  await take(rows);
  const second = rows.map((row) => ({ ...row, doses: row.doses + 100 }));
  expect(await take(second, { source: own })).toMatchObject({ taken_back: { of: 0 }, rows: { changed: 3 } });
  const less = second.filter(({ day }) => day !== '2024-01-14');
  const { source: told, ...dry } = await take(less, {
    source: { ...own, publisher: 'HEALTH office' },
    knownOn: '2024-02-04',
    isDryRun: true,
  });
  expect(dry).toMatchObject({ taken_back: { rows: 1, of: 3 } });
  expect(told?.publisher).toBe('Health Office');
  await take(less, { source: own, knownOn: '2024-02-04', isTakingBack: true });
  // What the other had told of the day stands again.
  const { rows: shown } = await get('/coverage/destinations?day=2024-01-14&reading=revised&limit=1000');
  expect(shown).toContainEqual(expect.objectContaining({ destination: 'PLW', doses: 49_001 }));
});

test('on one day, other terms are another source; the same ones are the same', async () => {
  const key = async (source: ImportOptions['source'], day: string) =>
    (
      await take([{ code: 'COK', day, doses: 40_000 }], {
        ...(source === undefined ? {} : { source }),
        isDryRun: true,
      })
    ).source?.source;
  expect(await key(MINISTRY, '2024-01-07')).toBe(await key(MINISTRY, '2024-01-14'));
  expect(await key({ ...MINISTRY, licence: 'CC0-1.0' }, '2024-01-07')).not.toBe(
    await key(MINISTRY, '2024-01-07'),
  );
  expect(await key({ publisher: 'صحة', licence: 'CC0-1.0' }, '2024-01-07')).toMatch(
    /^[0-9a-f]{8}-import-2024-01-28$/,
  );
  expect(await key({ publisher: 'Ministère de la Santé', licence: 'CC0-1.0' }, '2024-01-07')).toMatch(
    /^ministere-de-la-sante-[0-9a-f]{8}-import-2024-01-28$/,
  );
  expect(await key(undefined, '2024-01-07')).toBe('owid-import-2024-01-28');
});

test('over HTTP, without a word it is Our World in Data’s, and the answer says so', async () => {
  expect((await send({})).json().data.source).toEqual({
    source: 'owid-import-2026-03-01',
    publisher: 'Our World in Data',
    title: 'Coronavirus (COVID-19) Vaccinations, as of 2026-03-01',
    licence: 'CC-BY-4.0',
    url: 'https://github.com/owid/covid-19-data',
    assumed: true,
  });
  expect(
    (await send({ publisher: ' Ministry\u00a0 of Health', licence: 'public domain' })).json().data.source,
  ).toMatchObject({
    publisher: 'Ministry of Health',
    title: 'Vaccinations, as of 2026-03-01',
    licence: 'public domain',
    url: null,
  });
});

test.each([
  [{ publisher: 'Ministry' }, 'query.licence'],
  [{ licence: 'CC0-1.0' }, 'query.publisher'],
  [{ url: 'https://health.example' }, 'query.publisher'],
  [{ ...MINISTRY, publisher: 'Mini\nstry' }, 'query.publisher'],
  [{ ...MINISTRY, publisher: '=HYPERLINK("x")' }, 'query.publisher'],
  [{ ...MINISTRY, publisher: 'M'.repeat(201) }, 'query.publisher'],
  [{ ...MINISTRY, title: 'Doses \u202egiven' }, 'query.title'],
  [{ ...MINISTRY, licence: '' }, 'query.licence'],
  [{ ...MINISTRY, licence: 'CC0-1.0; and more' }, 'query.licence'],
  [{ ...MINISTRY, url: 'javascript:alert(1)' }, 'query.url'],
  [{ ...MINISTRY, url: 'https://a b' }, 'query.url'],
  [{ only_new: 'true', take_back: 'true' }, 'query.take_back'],
])('%j is refused where it stands', async (parameters, path) => {
  const { code, faults } = (await send(parameters)).json();
  expect([code, faults.map((fault: { path: string }) => fault.path)]).toEqual(['invalid-input', [path]]);
});

test('a licence that is missing is told as missing, and not with all that was sent', async () => {
  const { faults } = (await send({ publisher: 'Ministry' })).json();
  expect(faults).toEqual([
    {
      path: 'query.licence',
      code: 'custom',
      says: 'It is missing',
      mend: expect.stringContaining('Say on what terms'),
    },
  ]);
  const both = (await send({ only_new: 'true', take_back: 'true' })).json();
  expect(both.faults).toMatchObject([{ value: 'true', mend: expect.stringContaining('only_new') }]);
});

type Line = Readonly<Record<'destination' | 'day' | 'income_group' | 'source' | 'licence', string>>;

const lines = async (path: string) =>
  Papa.parse<Line>((await app.inject(`${API_ROOT}${path}format=csv`)).body, {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The rows of a file that name a source. */
const naming = async (key: string, path: string) =>
  (await lines(path)).filter((line) => line.source.split(' ').includes(key));

test('each row of a file names the sources that tell of it, and who has withdrawn all is none', async () => {
  const source = { publisher: 'Kiribati Statistics', licence: 'CC0-1.0' };
  const { import: id, source: told } = await take([{ code: 'KIR', day: '2024-01-14', doses: 200_000 }], {
    source,
    isOnlyNew: true,
  });
  const key = told?.source ?? '';
  const onDay = '/coverage/destinations?day=2024-01-14&reading=revised&limit=1000&';
  expect((await naming(key, onDay)).map(({ destination }) => destination)).toEqual(['KIR']);
  expect(await naming(key, onDay.replace('2024-01-14', '2023-12-31'))).toEqual([]);
  const weeks = await naming(key, '/coverage/destinations/KIR?reading=revised&');
  expect(weeks.map(({ day }) => day).sort()[0]).toBe('2024-01-14');
  for (const { source: sources, licence } of await lines(onDay))
    expect(licence.split(';')).toHaveLength(sources.split(' ').length);
  // What was published before there were imports is nothing of theirs.
  expect((await get('/observatory?day=2022-01-02')).about.sources).toContain('owid-2023-09-07');

  await undoImport(database, operator('a test'), id ?? '', { isDryRun: false, now: NOW });
  for (const path of [
    '/coverage/groups?reading=revised',
    '/observatory?day=2022-01-02&reading=revised',
    '/breaks?',
  ])
    expect([path, (await get(path)).about.sources]).not.toEqual([path, expect.arrayContaining([key])]);
  // As known between its day and that on which it was undone, its figures are shown.
  expect((await get('/coverage/destinations?day=2024-02-04')).about.sources).toContain(key);
});

test('a publisher is a source of what it has told, of nobody else and of nothing before it was there', async () => {
  const source = { publisher: 'Nauru Health', licence: 'CC0-1.0' };
  const rows = [{ code: 'NRU', day: '2024-03-03', doses: 40_000 }];
  const { source: told } = await take(rows, { source, isOnlyNew: true, knownOn: '2024-03-10' });
  const key = told?.source ?? '';
  const names = async (path: string) => (await get(path)).about.sources.includes(key);
  for (const path of [
    '/coverage/destinations/NRU?reading=revised',
    '/coverage/destinations/NRU?reading=known',
    '/coverage/destinations?day=2024-03-10&reading=known',
    '/observatory?day=2024-03-03&reading=revised',
  ])
    expect([path, await names(path)]).toEqual([path, true]);
  for (const path of [
    '/coverage/destinations/SHN?reading=revised',
    '/coverage/destinations/SHN?reading=known',
    '/coverage/destinations/NRU?reading=revised&to=2024-02-25',
    '/coverage/destinations?day=2024-03-09&reading=known',
    '/observatory?day=2021-08-04&reading=known',
    '/observatory?day=2021-08-04&reading=revised',
  ])
    expect([path, await names(path)]).toEqual([path, false]);
});

test('as known, a publisher whose rows were undone, or taken back, is a source from its day on until then', async () => {
  const undone = { publisher: 'Tuvalu Health', licence: 'CC0-1.0' };
  const { import: id, source: first } = await take([{ code: 'TUV', day: '2024-04-07', doses: 9_000 }], {
    source: undone,
    isOnlyNew: true,
    knownOn: '2024-04-10',
  });
  const back = { publisher: 'Palau Health', licence: 'CC0-1.0' };
  const days = ['2024-04-07', '2024-04-14'].map((day, at) => ({ code: 'PLW', day, doses: 60_000 + at }));
  const { source: second } = await take(days, { source: back, knownOn: '2024-04-15' });
  const later = days.map(({ code, day }) => ({ code, day, people: 20_000 }));
  await take(later, { source: back, knownOn: '2024-05-12', isTakingBack: true });
  const now = new Date('2024-05-12T12:00:00.000Z');
  await undoImport(database, operator('a test'), id ?? '', { isDryRun: false, now });

  for (const [key, place, from] of [
    [first?.source ?? '', 'TUV', '2024-04-10'],
    [second?.source ?? '', 'PLW', '2024-04-15'],
  ] as const) {
    for (const [day, isNamed] of [
      ['2024-04-09', false],
      [from, true],
      ['2024-05-11', true],
      ['2024-05-12', false],
    ] as const) {
      const all = (await get(`/coverage/destinations?day=${day}&reading=known`)).about.sources;
      expect([key, day, all.includes(key)]).toEqual([key, day, isNamed]);
      const own = (await get(`/coverage/destinations/${place}?reading=known&to=${day}`)).about.sources;
      expect([key, day, own.includes(key)]).toEqual([key, day, isNamed]);
      const named = await naming(key, `/coverage/destinations?day=${day}&reading=known&limit=1000&`);
      expect([day, named.map(({ destination }) => destination)]).toEqual([day, isNamed ? [place] : []]);
    }
    for (const path of ['/coverage/destinations?day=2024-05-05&', `/coverage/destinations/${place}?`])
      expect([path, (await get(`${path}reading=revised`)).about.sources]).not.toEqual([
        path,
        expect.arrayContaining([key]),
      ]);
  }
});

test('each row of a file of groups names whose figures of its members are in its sum, and nobody else', async () => {
  const source = { publisher: 'Lesotho Health', licence: 'CC0-1.0' };
  const { source: told } = await take([{ code: 'LSO', day: '2024-06-02', doses: 1_500_000 }], {
    source,
    isOnlyNew: true,
    knownOn: '2024-06-05',
  });
  const key = told?.source ?? '';
  const group = (await get('/destinations?limit=1000')).rows.find(
    ({ destination }: { destination: string }) => destination === 'LSO',
  ).income_group;
  for (const [reading, first] of [
    ['revised', '2024-06-02'],
    ['known', '2024-06-05'],
  ]) {
    const named = await naming(key, `/coverage/groups?reading=${reading}&from=2024-05-05&`);
    expect(new Set(named.map(({ income_group }) => income_group))).toEqual(new Set([group]));
    expect(named.map(({ day }) => day).sort()[0]).toBe(first);
  }
  // The sources of people and groups are everybody's, and so is whoever tells of members of each.
  const all = await lines('/coverage/groups?reading=revised&from=2022-01-02&to=2022-01-02&');
  expect(all).toHaveLength(5);
  for (const { source: sources, licence, income_group } of all) {
    expect(sources.split(' ')).toEqual(expect.arrayContaining(['wb-fy2022']));
    expect(licence.split(';')).toHaveLength(sources.split(' ').length);
    if (income_group !== 'none') expect(sources).toContain('owid-2023-09-07');
  }
});
