import {
  CoverageWeeks,
  type DestinationCoverage,
  GroupBreak,
  listOf,
  Measure,
  Observatory,
  oneOf,
  REPORTED_FIELD,
} from '@sahakarya/contract';
import { sql } from 'kysely';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { NOW, referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';

const { app, database } = await referenceApplication();

test('tells the gap of 4 August 2021 as it was known that day', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-04');
  expect(answer.statusCode, answer.body).toBe(200);
  const observatory = Observatory.parse(answer.json());
  const rates = observatory.groups.map(({ income_group, doses_per_100 }) => [
    income_group,
    doses_per_100?.toFixed(2),
  ]);
  expect(rates).toEqual([
    ['HIC', '101.40'],
    ['UMIC', '89.86'],
    ['LMIC', '22.89'],
    ['LIC', '1.56'],
    ['none', expect.any(String)],
  ]);
  expect(observatory.indicators.without_report).toHaveLength(12);
  const [high, upper] = observatory.indicators.shares;
  // 82 % of doses went to 48 % of people.
  expect((high?.doses_percent ?? 0) + (upper?.doses_percent ?? 0)).toBeCloseTo(81.81, 5);
  expect((high?.people_percent ?? 0) + (upper?.people_percent ?? 0)).toBeCloseTo(48.08, 5);
  expect(Math.round((observatory.indicators.doses ?? 0) / 100_000)).toBe(43_289);
  expect(observatory.series.at(-1)).toMatchObject({ day: '2021-08-04', income_group: 'none' });
  expect(observatory.series.filter(({ day }) => day === '2021-08-01')).toHaveLength(5);
});

test('tells it as revised apart', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-01&reading=revised');
  const { groups, series } = Observatory.parse(answer.json());
  const low = groups.find(({ income_group }) => income_group === 'LIC');
  expect(low?.doses_per_100?.toFixed(2)).toBe('1.67');
  // A Sunday that is asked for stands in the series once.
  expect(series.filter(({ day }) => day === '2021-08-01')).toEqual(groups);
});

async function observatoryOn(day: string, reading = 'known'): Promise<Observatory> {
  const answer = await app.inject(`/api/v1/observatory?day=${day}&reading=${reading}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return Observatory.parse(answer.json());
}

const destinationOf = ({ coverage }: Observatory, key: string) =>
  coverage.find(({ destination }) => destination === key);
const groupOf = ({ groups }: Observatory, key: string) =>
  groups.find(({ income_group }) => income_group === key);

test('says of each measure in January 2023 of which day its last report is', async () => {
  const observatory = await observatoryOn('2023-01-01');
  // WHO's report of December 2022; the two Sundays before and the one after it are interpolated.
  expect(destinationOf(observatory, 'TCD')).toMatchObject({
    reported: '2022-12-11',
    full: 3_977_929,
    full_reported: '2022-12-25',
    old: [],
  });
  // Nobody told of Taiwan's full courses after January 2022.
  expect(destinationOf(observatory, 'TWN')).toMatchObject({
    reported: '2023-01-01',
    full: 17_441_418,
    full_reported: '2022-01-30',
    old: ['full'],
  });
  expect(groupOf(observatory, 'LIC')).toMatchObject({ full_per_100: 22.6102, full_fresh_percent: 100 });
  expect(groupOf(observatory, 'HIC')?.boosters_per_100?.toFixed(1)).toBe('66.9');
  expect(Math.floor(groupOf(observatory, 'LIC')?.doses_fresh_percent ?? 0)).toBe(81);
});

test('gives of a day of which nobody knows what was known the figures as published, and says so', async () => {
  for (const day of ['2021-03-10', '2021-08-03', '2021-08-05', '2022-06-05', '2023-01-01']) {
    const asked = await observatoryOn(day);
    expect(asked).toMatchObject({ published: '2023-09-07', readings: ['known'], reading: 'known' });
    expect(asked.indicators.published).toBe('2023-09-07');
    const revised = await observatoryOn(day, 'revised');
    expect(revised).toEqual({
      ...asked,
      reading: 'revised',
      indicators: { ...asked.indicators, reading: 'revised' },
    });
    expect(new Set(asked.series.map(({ published }) => published))).toEqual(new Set(['2023-09-07']));
  }
});

test('knows what was known on 4 August 2021, and what was revised since', async () => {
  const known = await observatoryOn('2021-08-04');
  expect(known).toMatchObject({ published: null, readings: ['known', 'revised'] });
  expect(known.series.map(({ published }) => published).slice(0, 5)).toEqual(Array(5).fill('2023-09-07'));
  expect(groupOf(known, 'UMIC')?.people_per_100?.toFixed(1)).toBe('39.2');
  const revised = await observatoryOn('2021-08-04', 'revised');
  expect(revised).toMatchObject({ published: null, readings: ['known', 'revised'] });
  expect(groupOf(revised, 'UMIC')?.people_per_100?.toFixed(1)).toBe('50.8');
});

test('as revised no group falls by a row of an earlier state of the data', async () => {
  const rates = [];
  for (const day of ['2021-08-01', '2021-08-04', '2021-08-08'])
    rates.push(groupOf(await observatoryOn(day, 'revised'), 'UMIC')?.people_per_100?.toFixed(1));
  expect(rates).toEqual(['50.8', '50.8', '53.3']);
});

test('tells where the lines of groups break, and by whose first figures', async () => {
  const answer = await app.inject('/api/v1/breaks/groups');
  const { rows } = listOf(GroupBreak).parse(answer.json());
  const told = rows.map(({ day, income_group, measure, kind, destination, reported }) =>
    [day, income_group, measure, kind, destination, reported].join(' '),
  );
  expect(told).toEqual([
    '2021-06-13 UMIC people first_report CHN 2021-06-13',
    '2021-06-27 HIC people first_report SAU 2021-06-27',
    '2021-08-15 UMIC full first_report CHN 2021-08-15',
    '2021-11-07 UMIC boosters first_report CHN 2021-11-07',
    '2022-04-24 UMIC boosters first_report MEX 2022-04-24',
  ]);
  const [china] = rows;
  const { series } = await observatoryOn('2021-06-20');
  const peopleOn = (day: string) =>
    series.find((one) => one.day === day && one.income_group === 'UMIC')?.people;
  expect([china?.before, china?.after]).toEqual([peopleOn('2021-06-06'), peopleOn('2021-06-13')]);
});

test('the lines break where what was known that day stands after what was published later', async () => {
  const { breaks, series, groups } = await observatoryOn('2021-08-04');
  const onTheDay = breaks.filter(({ kind }) => kind === 'other_state');
  expect(new Set(onTheDay.map(({ day }) => day))).toEqual(new Set(['2021-08-04']));
  const upper = onTheDay.find((one) => one.income_group === 'UMIC' && one.measure === 'people');
  const before = series.find(({ day, income_group }) => day === '2021-08-01' && income_group === 'UMIC');
  // China tells of 622 million people then, and of 926 million by 1 August in the data set as published.
  expect(onTheDay.filter(({ destination }) => destination !== null)).toContainEqual(upper);
  expect(upper).toMatchObject({
    destination: 'CHN',
    before: before?.people,
    after: groups.find(({ income_group }) => income_group === 'UMIC')?.people,
  });
  for (const reading of ['known', 'revised'])
    expect((await observatoryOn('2021-08-05', reading)).breaks.map(({ kind }) => kind)).not.toContain(
      'other_state',
    );
});

test('on the day of the story nearly every figure is of the last eight weeks', async () => {
  const { groups, indicators } = await observatoryOn('2021-08-04');
  for (const { income_group, doses_fresh_percent } of groups.filter((group) => group.income_group !== 'none'))
    expect(doses_fresh_percent, income_group).toBeGreaterThan(95);
  expect(indicators.doses_fresh_percent).toBeGreaterThan(99);
});

test('counts nothing that was filled in as a report', async () => {
  // Nicaragua's last report is carried on to the end of the revised series.
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ day: string; filled: boolean }>`
      select max(day) as day, filled from report where destination = 'NIC' group by filled order by filled`.execute(
      db,
    ),
  );
  const [told, carried] = rows;
  expect(told?.day < (carried?.day ?? '')).toBe(true);
  const revised = destinationOf(await observatoryOn('2023-01-01', 'revised'), 'NIC');
  expect(revised?.reported).toBe(told?.day);
});

test.each(['known', 'revised'] as const)(
  'every figure %s is that of the newest report by the day, and its report has its day',
  async (reading) => {
    for (const day of ['2021-03-10', '2021-08-04', '2022-02-06', '2022-06-01', '2023-01-01']) {
      const { coverage } = await observatoryOn(day, reading);
      const isSnapshot = reading === 'known' && day === '2021-08-04';
      for (const measure of Measure.options) {
        const expected = await newestOn(isSnapshot, measure, day);
        const given = coverage.map((row) => answerOf(row, measure));
        expect(given, `${measure} ${day}`).toEqual(
          coverage.map(({ destination }) => expected.get(destination) ?? NOTHING_TOLD),
        );
      }
    }
  },
);

const NOTHING_TOLD = { count: null, reported: null };

const answerOf = (row: DestinationCoverage, measure: Measure) => ({
  count: row[measure],
  reported: row[REPORTED_FIELD[measure]],
});

/**
 * The newest figure and the newest report of each destination, straight from the reports: on the day of the snapshot
 * its own; else the series', or the snapshot's where there is no series.
 */
async function newestOn(isSnapshot: boolean, measure: Measure, day: string) {
  const ofSnapshot = sql`source = 'owid-2021-10-25'`;
  const noSeries = sql`destination = 'BES' or (destination = 'KIR' and day < '2021-06-06')`;
  const counted = isSnapshot ? ofSnapshot : sql`not ${ofSnapshot} or ${noSeries}`;
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ destination: string; count: number | null; reported: string | null }>`
      select destination,
        (array_agg(${sql.ref(measure)} order by day desc, known_on desc, source desc))[1] as count,
        max(day) filter (where not filled) as reported
      from report where day <= ${day} and (${counted}) and ${sql.ref(measure)} is not null
      group by destination`.execute(db),
  );
  return new Map(rows.map(({ destination, ...told }) => [destination, told]));
}

test('weeks of a measure say whose reports are old', async () => {
  const answer = await app.inject('/api/v1/coverage/weeks?measure=full');
  const { data } = oneOf(CoverageWeeks).parse(answer.json());
  const oldOn = (week: string) => {
    const places = data.old[data.weeks.indexOf(week)] ?? [];
    return places.map((place) => data.destinations[place]);
  };
  expect(oldOn('2022-01-30')).not.toContain('TWN');
  expect(oldOn('2022-03-27')).not.toContain('TWN');
  expect(oldOn('2022-04-03')).toContain('TWN');
  expect(oldOn('2022-04-03')).not.toContain('IND');
  expect(new Set(data.published)).toEqual(new Set(['2023-09-07']));
  const csv = (await app.inject('/api/v1/coverage/weeks?measure=full&format=csv')).body;
  expect(csv).toContain('\n2022-04-03,TWN,73.1');
  expect(csv.split('\n').find((line) => line.startsWith('2022-04-03,TWN,'))).toMatch(
    /,true,false,2023-09-07,2022-04-03,/,
  );
});

test('a file of destinations names the measures that are old, in words', async () => {
  const answer = await app.inject('/api/v1/coverage/destinations?day=2023-01-01&format=csv');
  const [head = '', ...lines] = answer.body.split('\n');
  const columns = head.split(',');
  const cells = lines.find((line) => line.startsWith('BES,'))?.split(',') ?? [];
  const bonaire = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
  expect(bonaire).toMatchObject({
    full_reported: '2021-04-09',
    old: 'doses people full',
    published: '2023-09-07',
    as_of: '2023-01-01',
  });
});

test('a file of destinations says their names, income groups and licences beside their codes', async () => {
  const fileOf = async (path: string) =>
    Papa.parse<Record<string, string>>((await app.inject(`/api/v1${path}format=csv`)).body, {
      header: true,
      skipEmptyLines: true,
    }).data;
  const HONG_KONG = { name: 'Hong Kong SAR, China', income_group: 'HIC' };
  const paths = ['/coverage/destinations?', '/coverage/destinations/HKG?', '/coverage/weeks?', '/breaks?'];
  for (const path of paths) {
    const rows = await fileOf(path);
    const own = rows.find(({ destination }) => destination === 'HKG');
    if (path !== '/breaks?') expect(own, path).toMatchObject(HONG_KONG);
    for (const { name, income_group, source = '', licence = '' } of rows) {
      expect([name, income_group], path).not.toContain('');
      expect(licence.split(';'), path).toHaveLength(source.split(' ').length);
    }
  }
  const [row] = await fileOf('/doses-by-product?destination=DEU&');
  expect(row).toMatchObject({ name: 'Germany', income_group: 'HIC', licence: 'CC-BY-4.0' });
});

/** The one row of one country that came years after everybody's last. */
test('a row that is imported for one country moves nobody else', async () => {
  const before = await observatoryOn('2023-01-01', 'revised');
  const file = 'location,iso_code,date,total_vaccinations\nKenya,KEN,2026-11-20,31000000\n';
  await importFigures(database, operator('a test'), inParts(file), {
    isDryRun: false,
    isPartly: false,
    knownOn: '2026-11-21',
    now: new Date('2026-11-21T12:00:00.000Z'),
  });
  const after = await observatoryOn('2026-11-21');
  expect(destinationOf(after, 'KEN')).toMatchObject({ doses: 31_000_000, reported: '2026-11-20' });
  expect(destinationOf(after, 'KEN')?.old).not.toContain('doses');
  for (const row of after.coverage.filter(({ destination }) => destination !== 'KEN')) {
    expect(row.reported, row.destination).toBe(destinationOf(before, row.destination)?.reported ?? null);
    expect(row.old, row.destination).toEqual(Measure.options.filter((measure) => row[measure] !== null));
  }
  expect(after).toMatchObject({ published: null, readings: ['known', 'revised'] });
  expect((await observatoryOn('2023-01-01')).readings).toEqual(['known']);
  expect(groupOf(after, 'HIC')?.doses_fresh_percent).toBe(0);
  expect(groupOf(after, 'LMIC')?.doses_fresh_percent).toBeLessThan(3);
  expect(after.indicators.doses_fresh_percent).toBeLessThan(1);
  // Its last figures of before were filled in; its line goes on from them, and does not begin in 2026.
  const { rows } = (await app.inject('/api/v1/breaks?destination=KEN&reading=known')).json();
  expect(rows.map(({ kind }: { kind: string }) => kind)).not.toContain('late_first_report');
});

test('breaks are those of the reading that is asked for, in the list and beside a series', async () => {
  const rowsOf = async (query: string) =>
    z
      .object({ rows: z.array(z.looseObject({ day: z.string(), kind: z.string(), after: z.int() })) })
      .parse((await app.inject(`/api/v1/breaks?destination=ISL&${query}`)).json()).rows;
  const seriesOf = async (reading: string) =>
    (await app.inject(`/api/v1/coverage/destinations/ISL?reading=${reading}`)).json().data.breaks;
  const before = { known: await rowsOf('reading=known'), revised: await rowsOf('reading=revised') };
  const rows = [
    { code: 'ISL', day: '2026-02-03', doses: 900_000 },
    { code: 'ISL', day: '2026-02-10', doses: 850_000 },
  ];
  const take = (doses: readonly (typeof rows)[number][], knownOn: string) =>
    importFigures(database, operator('a test'), inParts(classicText(doses)), {
      ...{ isDryRun: false, isPartly: false, isOnlyNew: true, knownOn, now: NOW },
    });
  await take(rows, '2026-02-12');
  await take([{ code: 'ISL', day: '2026-02-10', doses: 905_000 }], '2026-02-20');
  const since = <Row extends { day: string }>(told: readonly Row[]) =>
    told.filter(({ day }) => day >= '2026');
  // As known there was but the figure of the newest day, below the last report of 2022; it was lifted later.
  expect(await rowsOf('reading=revised')).toEqual(before.revised);
  expect(since(await rowsOf('reading=known'))).toMatchObject([
    { day: '2026-02-12', kind: 'fall', measure: 'doses', before: 864_806, after: 850_000 },
  ]);
  await take([{ code: 'ISL', day: '2026-02-17', doses: 890_000 }], '2026-02-21');
  await take([{ code: 'ISL', day: '2026-02-17', doses: 910_000 }], '2026-02-24');
  // The fall was there to be read for three days, and is not there as revised.
  expect(since(await rowsOf('reading=known'))).toContainEqual(
    expect.objectContaining({
      day: '2026-02-21',
      kind: 'fall',
      measure: 'doses',
      before: 905_000,
      after: 890_000,
    }),
  );
  expect(since(await rowsOf('reading=revised')).map(({ kind }) => kind)).not.toContain('fall');
  expect(await rowsOf('')).toEqual(await rowsOf('reading=revised'));
  for (const reading of ['known', 'revised'])
    expect(await seriesOf(reading)).toEqual(await rowsOf(`reading=${reading}`));
});
