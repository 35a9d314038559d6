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

async function kenyaOn(day: string, reading = 'revised'): Promise<DestinationCoverage | undefined> {
  const answer = await app.inject(`/api/v1/observatory?day=${day}&reading=${reading}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return Observatory.parse(answer.json()).coverage.find(({ destination }) => destination === 'KEN');
}

async function importKenya(day: string, doses: number): Promise<string> {
  const { import: id } = await importFigures(
    database,
    operator('a test'),
    inParts(classicText([{ code: 'KEN', day, doses }])),
    { isDryRun: false, isPartly: false, isOnlyNew: true, knownOn: '2026-02-27', now: NOW },
  );
  return id ?? '';
}

const undo = (id: string) => undoImport(database, operator('a test'), id, { isDryRun: false, now: NOW });

test('what was filled in gives way to a newer report, and is there again when that is undone', async () => {
  for (const [day, doses] of Object.entries(FILLED))
    expect(await kenyaOn(day)).toMatchObject({ doses, reported: '2022-12-18' });
  const id = await importKenya('2022-12-25', IMPORTED);
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
  const id = await importKenya('2022-12-14', 23_000_000);
  expect(await kenyaOn('2022-12-14')).toMatchObject({ doses: 23_000_000, reported: '2022-12-14' });
  expect(await kenyaOn('2022-12-18')).toMatchObject({ doses: 23_063_539, reported: '2022-12-18' });
  for (const [day, doses] of Object.entries(FILLED))
    expect(await kenyaOn(day)).toMatchObject({ doses, reported: '2022-12-18' });
  await undo(id);
});
