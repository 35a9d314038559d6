import { type DestinationCoverage, Observatory } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';
import { undoImport } from '../imports/undo-import.ts';

const { app, database } = await referenceApplication();

/** The reference data has rows of Kenya's doses on these Sundays; their last report is the one of 18 December. */
const FILLED = { '2022-12-25': 23_086_402, '2023-01-01': 23_109_265 };
const IMPORTED = 24_000_000;

async function picture(day: string, reading = 'revised'): Promise<Observatory> {
  const answer = await app.inject(`/api/v1/observatory?day=${day}&reading=${reading}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return Observatory.parse(answer.json());
}

async function kenyaOn(day: string, reading = 'revised'): Promise<DestinationCoverage | undefined> {
  return (await picture(day, reading)).coverage.find(({ destination }) => destination === 'KEN');
}

/** Kenya's group as it is told, and as its members' own figures and days make it. */
async function groupOn(day: string) {
  const { groups, destinations, coverage } = await picture(day);
  const places = destinations.filter(({ income_group }) => income_group === 'LMIC');
  const members = places.map(({ destination, population }) => {
    const row = coverage.find((one) => one.destination === destination);
    const age = row?.reported == null ? undefined : (Date.parse(day) - Date.parse(row.reported)) / 86_400_000;
    return { population, doses: row?.doses ?? 0, age };
  });
  const people = (some: typeof members) => some.reduce((sum, { population }) => sum + population, 0);
  const [told, fresh] = [
    people(members.filter(({ age }) => age !== undefined)),
    people(members.filter(({ age = Number.POSITIVE_INFINITY }) => age <= 56)),
  ];
  const group = groups.find(({ income_group }) => income_group === 'LMIC');
  return {
    doses: group?.doses ?? 0,
    fresh: group?.doses_fresh_percent ?? 0,
    right: {
      doses: members.reduce((sum, { doses }) => sum + doses, 0),
      fresh: Math.floor((fresh * 20_000 + told) / (2 * told)) / 100,
    },
  };
}

async function breaksSince(reading: string): Promise<unknown> {
  const answer = await app.inject(`/api/v1/breaks?destination=KEN&reading=${reading}`);
  return answer.json().rows.filter(({ day }: { day: string }) => day > '2023-01-01');
}

async function importOf(day: string, doses: number, code = 'KEN'): Promise<string> {
  const { import: id } = await importFigures(
    database,
    operator('a test'),
    inParts(classicText([{ code, day, doses }])),
    { isDryRun: false, isPartly: false, isOnlyNew: true, knownOn: '2026-02-27', now: NOW },
  );
  return id ?? '';
}

const undo = (id: string) => undoImport(database, operator('a test'), id, { isDryRun: false, now: NOW });

test('what was filled in gives way to a newer report, and is there again when that is undone', async () => {
  for (const [day, doses] of Object.entries(FILLED))
    expect(await kenyaOn(day)).toMatchObject({ doses, reported: '2022-12-18' });
  const id = await importOf('2022-12-25', IMPORTED);
  for (const day of ['2022-12-25', '2022-12-31', '2023-01-01']) {
    expect(await kenyaOn(day), day).toMatchObject({ doses: IMPORTED, reported: '2022-12-25' });
    // Nothing was known of it then: what was published stands for it.
    const published = day < '2023-01-01' ? FILLED['2022-12-25'] : FILLED['2023-01-01'];
    expect(await kenyaOn(day, 'known'), day).toMatchObject({ doses: published, reported: '2022-12-18' });
  }
  // No report was corrected: what was filled in is none.
  const log = await app.inject('/api/v1/corrections');
  expect(log.json()).toMatchObject({ rows: [] });
  await undo(id);
  for (const [day, doses] of Object.entries(FILLED))
    expect(await kenyaOn(day)).toMatchObject({ doses, reported: '2022-12-18' });
});

test('an imported report before a report of the reference data moves no figure that rests on that', async () => {
  const id = await importOf('2022-12-14', 23_000_000);
  expect(await kenyaOn('2022-12-14')).toMatchObject({ doses: 23_000_000, reported: '2022-12-14' });
  expect(await kenyaOn('2022-12-18')).toMatchObject({ doses: 23_063_539, reported: '2022-12-18' });
  for (const [day, doses] of Object.entries(FILLED))
    expect(await kenyaOn(day)).toMatchObject({ doses, reported: '2022-12-18' });
  await undo(id);
});

test('what is filled in counts in its group’s sum, and in none of its share of fresh reports', async () => {
  // The weeks go on to the newest report of anybody.
  await importOf('2023-02-20', 27_000_000, 'UGA');
  const id = await importOf('2022-12-25', IMPORTED);
  const reported = await groupOn('2023-01-01');
  await undo(id);
  const filled = await groupOn('2023-01-01');
  expect(filled).toMatchObject(filled.right);
  expect(reported.doses - filled.doses).toBe(IMPORTED - FILLED['2023-01-01']);
  // The last report is of 18 December. Eight weeks after it the figure stays in the sum, and is fresh no longer.
  const [fresh, old] = [await groupOn('2023-02-12'), await groupOn('2023-02-13')];
  for (const one of [fresh, old]) expect(one).toMatchObject(one.right);
  expect(await kenyaOn('2023-02-12')).toMatchObject({ doses: FILLED['2023-01-01'], old: [] });
  expect((await kenyaOn('2023-02-13'))?.old).toContain('doses');
  expect(old.doses).toBe(fresh.doses);
  expect(old.fresh).toBeLessThan(fresh.fresh);
});

test('a report falls below the last report, and not below what was filled in since, by either reading', async () => {
  const REPORTED = 23_063_539;
  const between = await importOf('2023-02-05', (REPORTED + FILLED['2023-01-01']) / 2);
  for (const reading of ['known', 'revised'])
    expect([reading, await breaksSince(reading)]).toEqual([reading, []]);
  await undo(between);
  const below = await importOf('2023-02-05', REPORTED - 1);
  for (const [reading, day] of [
    ['known', '2026-02-27'],
    ['revised', '2023-02-05'],
  ] as const)
    expect(await breaksSince(reading)).toEqual([
      { destination: 'KEN', day, kind: 'fall', measure: 'doses', before: REPORTED, after: REPORTED - 1 },
    ]);
  await undo(below);
});
