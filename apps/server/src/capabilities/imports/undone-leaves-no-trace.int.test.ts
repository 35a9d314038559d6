import { API_ROOT, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from './import-figures.ts';
import { classicText, inParts, type MadeRow } from './testing/owid-text.ts';
import { undoImport } from './undo-import.ts';

const { app, database } = await referenceApplication();
const CALLER = operator('a test');

/** What is about imports on purpose: their log, and whose files there were. The package is compared beside its API. */
const OF_IMPORTS = ['corrections', 'sources', 'dataPackage'];
const BESIDES = [
  '/observatory',
  '/observatory?reading=revised',
  '/observatory?newest_of=FJI',
  '/coverage/destinations?limit=1000',
  '/coverage/destinations?reading=revised&limit=1000',
  '/coverage/destinations/FJI',
  '/coverage/destinations/FJI?reading=revised',
  '/coverage/groups?limit=10000',
  '/coverage/weeks?reading=revised',
  '/breaks?reading=known&limit=10000',
  '/breaks/groups?reading=known&limit=10000',
  '/contents?limit=10000',
];

/** All public answers of figures, without the day on which data last changed. */
async function publicAnswers(): Promise<ReadonlyMap<string, unknown>> {
  const examples = ROUTE_NAMES.flatMap((name) => {
    const route: Route = ROUTES[name];
    const isRead = route.method === 'GET' && route.access === 'public' && route.subject === 'figures';
    return isRead && !OF_IMPORTS.includes(name) ? [route.example] : [];
  });
  const answers = new Map<string, unknown>();
  for (const path of [...examples, ...BESIDES]) {
    const answer = await app.inject(API_ROOT + path);
    expect(answer.statusCode, path).toBe(200);
    const told = answer.json();
    answers.set(path, told.about?.as_of === '2026-03-01' ? { ...told, about: null } : told);
  }
  return answers;
}

const FIJI: readonly MadeRow[] = [{ code: 'FJI', day: '2026-02-15', doses: 1_480_000 }];

test.each([
  ['on the day on which it was known', '2026-03-01'],
  ['some days later', '2026-02-20'],
])('with the only import undone %s, every public answer is what it was before', async (_, knownOn) => {
  const before = await publicAnswers();
  const { import: id } = await importFigures(database, CALLER, inParts(classicText(FIJI)), {
    ...{ isDryRun: false, isPartly: false, knownOn, now: NOW },
  });
  // Nobody can ask for a day that had not come.
  const { last_day, series } = (await app.inject(`${API_ROOT}/observatory?day=${knownOn}`)).json();
  expect([last_day, series.at(-1).day]).toEqual([knownOn, knownOn]);
  const following = new Date(Date.parse(knownOn) + 86_400_000).toISOString().slice(0, 10);
  expect((await app.inject(`${API_ROOT}/observatory?day=${following}`)).statusCode).toBe(400);
  expect(await publicAnswers()).not.toEqual(before);
  await undoImport(database, CALLER, id ?? '', { isDryRun: false, now: NOW });
  for (const [path, answer] of await publicAnswers()) expect(answer, path).toEqual(before.get(path));
  // What was known in between can be asked for still.
  const known = await app.inject(`${API_ROOT}/coverage/destinations?day=2026-02-21&limit=1000`);
  if (knownOn === '2026-02-20')
    expect(known.json().rows).toContainEqual(
      expect.objectContaining({ destination: 'FJI', doses: 1_480_000 }),
    );
  else expect(known.statusCode).toBe(400);
});

test('with all of it taken back by a later file, nobody is led to days of which nothing stands', async () => {
  const take = (rows: readonly MadeRow[], knownOn: string) =>
    importFigures(database, CALLER, inParts(classicText(rows)), {
      ...{ isDryRun: false, isPartly: false, isTakingBack: true, knownOn, now: NOW },
      source: { publisher: 'Ministry of Fiji', licence: 'CC0-1.0' },
    });
  const stays = { code: 'FJI', day: '2023-01-02', doses: 1_300_000 };
  await take([stays, ...FIJI], '2026-02-20');
  await take([stays, { code: 'FJI', day: '2026-02-16' }], '2026-02-27');
  const { last_day } = (await app.inject(`${API_ROOT}/observatory`)).json();
  expect(last_day).toBe('2023-01-02');
  expect((await app.inject(`${API_ROOT}/observatory?day=2026-02-26`)).statusCode).toBe(200);
});
