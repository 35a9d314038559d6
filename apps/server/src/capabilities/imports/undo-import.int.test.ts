import { API_ROOT, type ImportResult } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { makeToken } from '../../platform/tokens/tokens.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { type ImportOptions, importFigures } from './import-figures.ts';
import { listImports } from './list-imports.ts';
import { classicText, inParts, type MadeRow } from './testing/owid-text.ts';
import { undoImport } from './undo-import.ts';

const { app, database } = await referenceApplication();
const CALLER = operator('a test');

const take = (rows: readonly MadeRow[], options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importFigures(database, CALLER, inParts(classicText(rows)), {
    isDryRun: false,
    isPartly: false,
    isOnlyNew: true,
    knownOn: '2024-01-28',
    now: NOW,
    ...options,
  });

const undo = (id: string | null, isDryRun = false) =>
  undoImport(database, CALLER, id ?? '', { isDryRun, now: NOW });

/** The tables that figures are read from: what they show, without what is kept of how it came about. */
async function figures() {
  return await withDesk(database, CALLER, async ({ db }) => ({
    weeks: await db
      .selectFrom('destination_week')
      .selectAll()
      .where('reading', '=', 'revised')
      .orderBy('destination')
      .orderBy('week')
      .execute(),
    groups: await db
      .selectFrom('group_week')
      .selectAll()
      .where('reading', '=', 'revised')
      .orderBy('week')
      .orderBy('income_group')
      .execute(),
    breaks: await db
      .selectFrom('series_break')
      .selectAll()
      .where('reading', '=', 'revised')
      .orderBy('destination')
      .orderBy('day')
      .execute(),
    days: await db
      .selectFrom('reported_weeks')
      .select(['first_week', 'last_day', 'reference_week', 'published', 'imports_about_from'])
      .execute(),
  }));
}

test('an import that is undone leaves every figure as it was, and the days before as they were known', async () => {
  const before = await figures();
  const { import: id } = await take(
    [
      { code: 'TCD', day: '2021-08-08', doses: 55_555, people: 44_444 },
      { code: 'TCD', day: '2026-02-19', doses: 5_000_000 },
      { code: 'KEN', day: '2021-08-08', doses: 99_999 },
      { code: 'FJI', day: '2021-08-08', doses: 9_999_999_999 },
    ],
    { knownOn: '2026-02-20', isOnlyNew: false, isTakingBack: true, withImpossible: true },
  );
  expect(await figures()).not.toEqual(before);
  const known = () => app.inject(`${API_ROOT}/coverage/destinations?day=2026-02-20&limit=1000`);
  const knownThen = (await known()).json().rows;

  const tables = await stateOfTables(database);
  const dry = await undo(id, true);
  expect(dry).toMatchObject({ state: 'dry-run', import: null, undoes: id });
  expect(dry?.rows).toMatchObject({ kept: 0, not_undone: 0 });
  expect(dry?.rows.reversed).toBeGreaterThan(3);
  expect(await stateOfTables(database)).toEqual(tables);

  const result = await undo(id);
  expect(result).toEqual({ ...dry, state: 'undone', import: result?.import });
  expect(await figures()).toEqual(before);
  // What was known from its day on, until it was undone, is known still.
  const since = await withDesk(database, CALLER, ({ db }) =>
    db.selectFrom('reported_weeks').select('imports_known_from').executeTakeFirstOrThrow(),
  );
  expect(since).toEqual({ imports_known_from: '2026-02-20' });
  // And it is told to whoever asks for these days, which no page opens on.
  expect(knownThen).toContainEqual(expect.objectContaining({ destination: 'TCD', doses: 5_000_000 }));
  expect((await known()).json().rows).toEqual(knownThen);

  const logged = async (destination: string) =>
    (await app.inject(`${API_ROOT}/corrections?import=${result?.import}&destination=${destination}`)).json()
      .rows;
  expect(await logged('TCD')).toContainEqual(
    expect.objectContaining({
      ...{ day: '2021-08-08', measure: 'doses', before: 55_555, after: 38_091, known_on: '2026-03-01' },
      ...{ publisher: 'Our World in Data', cause: 'undone' },
    }),
  );
  // Kenya's doses could not be true, so they never stood; what the file took back is there again.
  expect(await logged('KEN')).toMatchObject([
    { day: '2021-08-08', measure: 'people', before: null, after: 1_101_650, cause: 'undone' },
    { day: '2021-08-08', measure: 'full', before: null, after: 697_298, cause: 'undone' },
  ]);

  // Once undone, there is nothing left to undo.
  expect(await undo(id)).toMatchObject({
    state: 'unchanged',
    import: null,
    rows: { reversed: 0, kept: 0, not_undone: dry?.rows.reversed },
    not_undone: expect.arrayContaining([{ destination: 'TCD', day: '2021-08-08', why: 'undone-before' }]),
  });
  for (const isDryRun of [true, false])
    await expect(undo(result?.import ?? null, isDryRun)).rejects.toMatchObject({ code: 'is-undoing' });
});

test('what was known stays to be asked for by its days when all of it is undone; everything else is as it was', async () => {
  const get = async (path: string) => (await app.inject(`${API_ROOT}${path}`)).json();
  const seriesOf = () =>
    Promise.all(
      ['known', 'revised'].flatMap((reading) =>
        [
          `/coverage/destinations/NPL?reading=${reading}`,
          `/coverage/groups?reading=${reading}&limit=10000`,
          `/coverage/weeks?reading=${reading}`,
        ].map(get),
      ),
    );
  const opening = async () => {
    const { opening_day, latest, indicators } = await get('/observatory');
    return { opening_day, latest, day: indicators.day };
  };
  const open = await opening();
  const asked = '/coverage/destinations?day=2026-05-01&reading=known&limit=1000';
  const unasked = await get('/indicators');
  const seriesBefore = await seriesOf();
  const codes = await withDesk(database, CALLER, ({ db }) =>
    db.selectFrom('destination').select('destination').execute(),
  );
  const { import: id } = await take(
    codes.map(({ destination }) => ({ code: destination, day: '2026-04-20', boosters: 5, doses: 6 })),
    { knownOn: '2026-05-01', now: new Date('2026-05-02T12:00:00Z') },
  );
  expect((await opening()).opening_day).toBe('2026-05-01');
  const { rows } = await get(asked);
  expect(rows).toContainEqual(expect.objectContaining({ destination: 'NPL', doses: 6 }));
  await undoImport(database, CALLER, id ?? '', { isDryRun: false, now: new Date('2026-05-20T12:00:00Z') });
  expect((await get(asked)).rows).toEqual(rows);
  expect(await opening()).toEqual(open);
  expect((await get('/indicators')).data).toEqual(unasked.data);
  expect(await seriesOf()).toEqual(seriesBefore);
  // Until the day on which it was undone: on that day it was there no more.
  expect((await get(asked.replace('05-01', '05-19'))).rows).toContainEqual(
    expect.objectContaining({ destination: 'NPL', doses: 6 }),
  );
  expect(await get(asked.replace('05-01', '05-20'))).toMatchObject({ status: 400 });
});

test('a row that was told anew since stays, and says by what; when that is undone, it can be undone too', async () => {
  const before = await figures();
  const first = await take([
    { code: 'MLI', day: '2022-05-04', doses: 2_000_000 },
    { code: 'MLI', day: '2022-05-11', doses: 2_050_000 },
  ]);
  const second = await take([{ code: 'MLI', day: '2022-05-11', doses: 2_060_000 }], {
    knownOn: '2024-02-04',
  });
  expect(await undo(first.import)).toMatchObject({
    state: 'undone',
    rows: { reversed: 1, kept: 1, not_undone: 0 },
    kept: [{ destination: 'MLI', day: '2022-05-11', by: second.import }],
  });
  expect(await undo(second.import)).toMatchObject({ rows: { reversed: 1 } });
  expect(await undo(first.import)).toMatchObject({ rows: { reversed: 1, not_undone: 1 } });
  expect(await figures()).toEqual(before);
});

test('two imports of one day are kept apart; those of before may have overwritten one another', async () => {
  const before = await figures();
  const first = await take([{ code: 'NER', day: '2022-05-04', doses: 9_000_000 }]);
  const second = await take([{ code: 'NER', day: '2022-05-04', people: 4_000_000 }]);
  expect(await undo(first.import)).toMatchObject({ rows: { kept: 1 }, kept: [{ by: second.import }] });
  await withDesk(database, CALLER, ({ db }) =>
    db
      .updateTable('import')
      .set({ has_overwritten: true })
      .where('import', '=', second.import ?? '')
      .execute(),
  );
  expect(await undo(second.import)).toMatchObject({
    rows: { not_undone: 1 },
    not_undone: [{ destination: 'NER', day: '2022-05-04', why: 'not-kept' }],
  });
  await withDesk(database, CALLER, ({ db }) =>
    db.updateTable('import').set({ has_overwritten: false }).execute(),
  );
  await undo(second.import);
  await undo(first.import);
  expect(await figures()).toEqual(before);
});

test('what is undone or taken back, and then told again, ends in the log at the value that is told', async () => {
  const FIJI = { code: 'FJI', day: '2022-02-27' };
  const held = await withDesk(database, CALLER, ({ db }) =>
    db
      .selectFrom('report')
      .select(['full', 'source'])
      .where('destination', '=', FIJI.code)
      .where('day', '=', FIJI.day)
      .where('filled', '=', false)
      .where('full', 'is not', null)
      .executeTakeFirstOrThrow(),
  );
  expect(held.source).toBe('who-uptake');
  const full = held.full ?? 0;
  // The full courses are those of another publisher: they stand, whatever this one tells.
  const rows = [
    { code: 'TLS', day: '2024-01-21', doses: 2_100_000, people: 890_000 },
    { ...FIJI, doses: 1_300_000, full },
  ];
  const logged = async ({ import: id }: { readonly import: string | null }, destination: string) =>
    (await app.inject(`${API_ROOT}/corrections?import=${id}&destination=${destination}`)).json().rows;
  const first = await take(rows);
  expect(await logged(first, 'TLS')).toEqual([]);
  const undone = await undo(first.import);
  expect(await logged({ import: undone?.import ?? null }, 'FJI')).toMatchObject([
    { measure: 'doses', before: 1_300_000, after: 1_287_396 },
  ]);
  const again = await take(rows);
  expect(await logged(again, 'TLS')).toMatchObject([
    { measure: 'people', before: null, after: 890_000 },
    { measure: 'doses', before: null, after: 2_100_000 },
  ]);
  expect(await logged(again, 'FJI')).toMatchObject([
    { measure: 'doses', before: 1_287_396, after: 1_300_000 },
  ]);

  // The same where a later file takes it back, and another one tells it again; told once more, it is not logged again.
  const days = ['2024-01-14', '2024-01-28'].map((day, at) => ({
    code: 'TLS',
    day,
    doses: 2_090_000 + 20_000 * at,
  }));
  const back = await take(days, { isOnlyNew: false, isTakingBack: true, knownOn: '2024-02-04' });
  expect(await logged(back, 'TLS')).toContainEqual(
    expect.objectContaining({ day: '2024-01-21', measure: 'doses', after: null, cause: 'taken-back' }),
  );
  const third = await take([{ code: 'TLS', day: '2024-01-21', doses: 2_100_000 }], { knownOn: '2024-02-11' });
  expect(await logged(third, 'TLS')).toMatchObject([
    { measure: 'doses', before: null, after: 2_100_000, cause: 'told-again' },
  ]);
  const fourth = await take([{ code: 'TLS', day: '2024-01-21', doses: 2_100_000, full: 5 }], {
    knownOn: '2024-02-18',
  });
  expect(await logged(fourth, 'TLS')).toEqual([]);
});

test('imports are listed, the newest first, with who brought them, their rows and whether they hold', async () => {
  const { import: id } = await take([{ code: 'BEN', day: '2022-05-04', doses: 9_000_000 }]);
  expect((await listImports(database, CALLER))[0]).toMatchObject({
    import: id,
    who: 'a test',
    publisher: 'Our World in Data',
    known_on: '2024-01-28',
    undoes: null,
    rows: 1,
    undone: 0,
    ...{ destinations: 1, first_day: '2022-05-04', last_day: '2022-05-04' },
  });
  const done = await undo(id);
  expect((await listImports(database, CALLER)).slice(0, 2)).toMatchObject([
    { import: done?.import, undoes: id, rows: 0, publisher: null, destinations: 0, first_day: null },
    { import: id, rows: 1, undone: 1 },
  ]);
});

test('over HTTP: operators alone list and undo imports', async () => {
  const { import: id } = await take([{ code: 'TGO', day: '2022-05-04', doses: 9_000_000 }]);
  const { text } = await makeToken(database, { name: 'undoing', days: 1, now: NOW });
  const headers = { authorization: `Bearer ${text}` };
  const url = `${API_ROOT}/imports/${id}/undo`;
  expect((await app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401);
  expect((await app.inject(`${API_ROOT}/imports`)).statusCode).toBe(401);
  const dry = await app.inject({ method: 'POST', url: `${url}?dry_run=true`, headers, payload: {} });
  expect(dry.json()).toMatchObject({ data: { state: 'dry-run', rows: { reversed: 1 } } });
  const done = await app.inject({ method: 'POST', url, headers });
  expect(done.json()).toMatchObject({ data: { state: 'undone', undoes: id } });
  const told = await app.inject({ url: `${API_ROOT}/imports/${done.json().data.import}`, headers });
  expect(told.json().data).toEqual(done.json().data);
  const listed = await app.inject({ url: `${API_ROOT}/imports`, headers });
  expect(listed.json().data[0]).toMatchObject({ who: 'undoing', undoes: id });
  const undoing = url.replace(String(id), done.json().data.import);
  expect((await app.inject({ method: 'POST', url: undoing, headers })).json()).toMatchObject({
    ...{ status: 409, code: 'is-undoing' },
    ...{ title: 'This undid an import, and cannot be undone itself', detail: 'Import the file once more.' },
  });
  const none = url.replace(String(id), '00000000-0000-4000-8000-000000000000');
  expect((await app.inject({ method: 'POST', url: none, headers, payload: {} })).json()).toMatchObject({
    code: 'not-found',
  });
});
