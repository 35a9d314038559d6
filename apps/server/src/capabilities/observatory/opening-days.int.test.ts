import { DestinationSeries, Observatory, oneOf } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { type ImportOptions, importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';
import { undoImport } from '../imports/undo-import.ts';
import { refreshAllSummaries } from './summaries/refresh.ts';

const { app, database } = await referenceApplication();

async function opened(query = ''): Promise<Observatory> {
  const answer = await app.inject(`/api/v1/observatory${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return Observatory.parse(answer.json());
}

type Place = Pick<Observatory['destinations'][number], 'destination' | 'population'>;

/** The most populous countries. */
async function largest(count: number): Promise<Place[]> {
  const { destinations } = await opened();
  return destinations.sort((a, b) => b.population - a.population).slice(0, count);
}

async function placeOf(code: string): Promise<Place[]> {
  const { destinations } = await opened();
  return destinations.filter(({ destination }) => destination === code);
}

/** Three doses for each person who lives there. */
const dosesOf = ({ population }: Place) => 3 * population;

const importOf = (
  places: readonly Place[],
  day: string,
  knownOn: string,
  options: Partial<ImportOptions> = {},
) =>
  importFigures(
    database,
    operator('a test'),
    inParts(classicText(places.map((place) => ({ code: place.destination, day, doses: dosesOf(place) })))),
    { isDryRun: false, isPartly: false, knownOn, now: NOW, ...options },
  );

test('the reference data open on the day of their story, and say how far they reach', async () => {
  const { indicators, opening_day, latest, last_day } = await opened();
  expect(opening_day).toBe('2021-08-04');
  expect(indicators.day).toBe(opening_day);
  expect(latest).toEqual({ day: last_day, reading: 'known' });
  expect((await opened('?reading=revised')).indicators.day).toBe('2021-08-04');
});

test('a destination is opened on the day of its newest report', async () => {
  const chad = await opened('?newest_of=TCD');
  expect(chad.indicators.day).toBe('2022-12-11');
  expect(chad.coverage.find(({ destination }) => destination === 'TCD')?.reported).toBe('2022-12-11');
  // Who has not reported has no newest day.
  expect((await opened('?newest_of=PRK')).indicators.day).toBe('2021-08-04');
});

test('a newest day is asked for of a destination that there is, and not beside a day', async () => {
  const unknown = await app.inject('/api/v1/observatory?newest_of=XXX');
  expect(unknown.statusCode).toBe(404);
  const both = await app.inject('/api/v1/observatory?newest_of=TCD&day=2022-01-02');
  expect(both.statusCode).toBe(400);
  expect(both.json().faults).toEqual([
    {
      path: 'query.newest_of',
      code: 'beside_day',
      value: 'TCD',
      says: 'A day is asked for already',
      mend: 'Leave out day or newest_of',
    },
  ]);
});

test('the newest day is that of the last report, not of the last week in which it is fresh', async () => {
  const places = await largest(60);
  const revisedLatest = () => opened('?reading=revised').then(({ latest }) => latest);
  const sooner = await importOf(places, '2026-02-11', '2026-02-27');
  expect((await opened('?reading=revised')).indicators.day).toBe('2026-02-11');
  expect(await revisedLatest()).toEqual({ day: '2026-02-27', reading: 'known' });
  await undoImport(database, operator('a test'), sooner.import ?? '', { isDryRun: false, now: NOW });
  expect(await revisedLatest()).toEqual({ day: '2023-01-01', reading: 'known' });
});

test('one country’s newest report moves its own page alone', async () => {
  const places = await placeOf('KEN');
  await importOf(places, '2026-02-20', '2026-02-27');
  const { indicators, latest } = await opened();
  expect(indicators.day).toBe('2021-08-04');
  // The weeks go on to 2026 now. Reports of 1 January 2023 are fresh until the end of February, and nothing came since.
  expect(latest).toEqual({ day: '2023-01-01', reading: 'known' });
  expect((await opened('?newest_of=KEN&reading=revised')).indicators.day).toBe('2026-02-20');
  // As known, it is there from the day on which it became known.
  const kenya = await opened('?newest_of=KEN');
  expect(kenya.indicators.day).toBe('2026-02-27');
  expect(kenya.coverage.find(({ destination }) => destination === 'KEN')?.doses).toBe(places.map(dosesOf)[0]);
});

test('a country’s row of days on which the others’ reports are fresh still moves nobody else either', async () => {
  for (const day of ['2023-01-10', '2023-01-29', '2023-02-20']) {
    const one = await importOf(await placeOf('UGA'), day, '2023-09-20');
    const { indicators, latest } = await opened('?reading=revised');
    expect([day, indicators.day, latest]).toEqual([
      day,
      '2021-08-04',
      { day: '2023-01-01', reading: 'known' },
    ]);
    expect((await opened('?newest_of=UGA&reading=revised')).indicators.day).toBe(day);
    await undoImport(database, operator('a test'), one.import ?? '', { isDryRun: false, now: NOW });
  }
});

test('a report that became known long after its day opens no page as known, and is the latest as revised', async () => {
  const seriesOf = async (code: string) => {
    const answer = await app.inject(`/api/v1/coverage/destinations/${code}`);
    return oneOf(DestinationSeries).parse(answer.json()).data;
  };
  // That of first doses and full courses: the last one of doses is two weeks older.
  expect((await seriesOf('TCD')).latest).toEqual({ day: '2022-12-25', reading: 'known' });
  await importOf(await placeOf('TCD'), '2023-04-11', '2026-02-27');
  // On 27 February 2026 it is three years old.
  expect((await opened('?newest_of=TCD')).indicators.day).toBe('2022-12-11');
  expect((await opened('?newest_of=TCD&reading=revised')).indicators.day).toBe('2023-04-11');
  expect((await seriesOf('TCD')).latest).toEqual({ day: '2023-04-11', reading: 'revised' });
  expect((await seriesOf('KEN')).latest).toEqual({ day: '2026-02-27', reading: 'known' });
  expect((await seriesOf('ERI')).latest).toBeNull();
});

test('reports that cover most people bring pages to the day on which they were known', async () => {
  const places = await largest(60);
  await importOf(places, '2026-02-15', '2026-02-27');
  const { indicators, latest, coverage } = await opened();
  expect(indicators.day).toBe('2026-02-27');
  expect(latest).toEqual({ day: '2026-02-27', reading: 'known' });
  const india = places.filter(({ destination }) => destination === 'IND');
  expect(coverage.find(({ destination }) => destination === 'IND')?.doses).toBe(india.map(dosesOf)[0]);
  const before = await opened();
  await withDesk(database, operator('a test'), refreshAllSummaries);
  expect(await opened('?reading=known')).toEqual(before);
});

test('the newest day is the first by which the reports of 80 % of people were there', async () => {
  const places = await largest(100);
  await importOf(places.slice(0, 60), '2026-02-18', '2026-02-27');
  await importOf(places.slice(60), '2026-02-25', '2026-02-28');
  expect((await opened('?reading=revised')).indicators.day).toBe('2026-02-18');
  expect((await opened()).indicators.day).toBe('2026-02-27');
});

test('the newest day of a country is none of a report that was undone, or taken back, since then', async () => {
  const places = await placeOf('MWI');
  const newest = async () => {
    const { data } = oneOf(DestinationSeries).parse(
      (await app.inject('/api/v1/coverage/destinations/MWI')).json(),
    );
    const day = (await opened('?newest_of=MWI')).indicators.day;
    return { day, latest: data.latest };
  };
  const newestOn = (day: string) => ({ day, latest: { day, reading: 'known' } });
  const before = await newest();
  const first = await importOf(places, '2026-03-10', '2026-03-12');
  const undone = { isDryRun: false, now: new Date('2026-03-20T12:00:00.000Z') };
  expect(await newest()).toEqual(newestOn('2026-03-12'));
  await undoImport(database, operator('a test'), first.import ?? '', undone);
  expect(await newest()).toEqual(before);
  // It was known on that day all the same.
  const then = await opened('?day=2026-03-12');
  expect(then.coverage).toContainEqual(
    expect.objectContaining({ destination: 'MWI', reported: '2026-03-10' }),
  );

  // Told again by another, the day is that from which it is there again.
  const source = { publisher: 'Ministry of Malawi', licence: 'CC0-1.0' };
  await importOf(places, '2026-03-10', '2026-03-25', { source });
  expect(await newest()).toEqual(newestOn('2026-03-25'));
  await importOf(places, '2026-03-03', '2026-04-01', { source, isOnlyNew: true });
  await importOf(places, '2026-03-17', '2026-04-02', { source, isOnlyNew: true });
  const whole = inParts(classicText(['2026-03-03', '2026-03-17'].map((day) => ({ code: 'MWI', day }))));
  await importFigures(database, operator('a test'), whole, {
    ...{ isDryRun: false, isPartly: false, isTakingBack: true },
    ...{ source, knownOn: '2026-04-05', now: NOW },
  });
  expect(await newest()).toEqual(before);
});

test('pages open on no day of what was undone, also where one country’s row reaches beyond it', async () => {
  const opening = async () => {
    const { opening_day, latest } = await opened();
    return { opening_day, latest };
  };
  const before = await opening();
  const { import: id } = await importOf(await largest(60), '2026-05-01', '2026-05-05');
  expect((await opening()).opening_day).toBe('2026-05-05');
  await importOf(await placeOf('KEN'), '2026-06-10', '2026-06-12');
  const undone = { isDryRun: false, now: new Date('2026-05-20T12:00:00.000Z') };
  await undoImport(database, operator('a test'), id ?? '', undone);
  expect(await opening()).toEqual(before);
});
