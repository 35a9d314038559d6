import { DestinationSeries, GroupCoverage, listOf, Observatory, oneOf } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';

const { app, database } = await referenceApplication();

const PUBLISHED = '2023-09-07';

async function read(path: string): Promise<unknown> {
  const answer = await app.inject(`/api/v1${path}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const isBefore = ({ day }: { readonly day: string }) => day <= PUBLISHED;

test('a data set is said to be that of its publication up to that day, and of no day after it', async () => {
  await importFigures(
    database,
    operator('a test'),
    inParts(classicText([{ code: 'KEN', day: '2026-02-20', doses: 25_000_000 }])),
    { isDryRun: false, isPartly: false, isOnlyNew: true, knownOn: '2026-02-27', now: NOW },
  );
  for (const reading of ['known', 'revised']) {
    const kenya = oneOf(DestinationSeries).parse(await read(`/coverage/destinations/KEN?reading=${reading}`))
      .data.weeks;
    const groups = listOf(GroupCoverage).parse(
      await read(`/coverage/groups?reading=${reading}&limit=10000`),
    ).rows;
    for (const rows of [kenya, groups]) {
      expect(rows.some((row) => !isBefore(row))).toBe(true);
      for (const row of rows) expect(row.published, row.day).toBe(isBefore(row) ? PUBLISHED : null);
    }
    const shown = Observatory.parse(await read(`/observatory?day=2024-05-05&reading=${reading}`));
    expect(shown).toMatchObject({ published: null, reading, readings: ['known', 'revised'] });
    // The figure stays the one of its last report, with that report's day, and is old.
    expect(shown.coverage.find(({ destination }) => destination === 'KEN')).toMatchObject({
      reported: '2022-12-18',
      old: expect.arrayContaining(['doses']),
      published: null,
    });
  }
});
