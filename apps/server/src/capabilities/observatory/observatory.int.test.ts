import {
  CoverageWeeks,
  type DestinationCoverage,
  Measure,
  Observatory,
  oneOf,
  REPORTED_FIELD,
} from '@sahakarya/contract';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { referenceApplication } from '../../testing/reference-application.ts';
import { importFigures } from '../imports/import-figures.ts';
import { inParts } from '../imports/testing/owid-text.ts';

const { app, database } = await referenceApplication();

test('tells the gap of 4 August 2021 as it was known that day', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-04');
  expect(answer.statusCode, answer.body).toBe(200);
  const observatory = Observatory.parse(answer.json());
  const rates = observatory.groups.map(({ income_group, doses_per_100 }) => [
    income_group,
    doses_per_100.toFixed(2),
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
  expect(Math.round(observatory.indicators.doses / 100_000)).toBe(43_289);
  expect(observatory.series.at(-1)).toMatchObject({ day: '2021-08-04', income_group: 'none' });
  expect(observatory.series.filter(({ day }) => day === '2021-08-01')).toHaveLength(5);
});

test('tells it as revised apart', async () => {
  const answer = await app.inject('/api/v1/observatory?day=2021-08-01&reading=revised');
  const { groups, series } = Observatory.parse(answer.json());
  const low = groups.find(({ income_group }) => income_group === 'LIC');
  expect(low?.doses_per_100.toFixed(2)).toBe('1.67');
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

test('says of full courses in January 2023 that they are of January 2022', async () => {
  const observatory = await observatoryOn('2023-01-01');
  expect(destinationOf(observatory, 'TCD')).toMatchObject({
    reported: '2022-12-11',
    full: 135_320,
    full_reported: '2022-01-30',
    old: ['full'],
  });
  const india = destinationOf(observatory, 'IND');
  expect(india?.full_per_100?.toFixed(1)).toBe('50.6');
  expect(india).toMatchObject({ full_reported: '2022-01-30' });
  expect(india?.old).toContain('full');
  const boosters = destinationOf(observatory, 'USA');
  expect(boosters).toMatchObject({ boosters_reported: '2022-03-20' });
  expect(boosters?.old).toContain('boosters');
  // Groups keep what was told, and say that nobody told it in the last eight weeks.
  expect(groupOf(observatory, 'LIC')).toMatchObject({ full_per_100: 5.4825, full_fresh_percent: 0 });
  expect(groupOf(observatory, 'HIC')).toMatchObject({ boosters_fresh_percent: 0 });
  expect(Math.floor(groupOf(observatory, 'LIC')?.doses_fresh_percent ?? 0)).toBe(81);
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
      for (const measure of Measure.options) {
        const expected = await newestOn(reading, measure, day);
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

/** The newest figure and the newest report of each destination, straight from the reports. */
async function newestOn(reading: 'known' | 'revised', measure: Measure, day: string) {
  const by = sql.ref(reading === 'known' ? 'known_on' : 'day');
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ destination: string; count: number | null; reported: string | null }>`
      select destination,
        (array_agg(${sql.ref(measure)} order by day desc, known_on desc, source desc))[1] as count,
        max(day) filter (where not filled) as reported
      from report where ${by} <= ${day} and ${sql.ref(measure)} is not null group by destination`.execute(db),
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
  expect(oldOn('2022-01-30')).not.toContain('IND');
  expect(oldOn('2022-03-27')).not.toContain('IND');
  expect(oldOn('2022-04-03')).toContain('IND');
  const csv = (await app.inject('/api/v1/coverage/weeks?measure=full&format=csv')).body;
  expect(csv).toContain('\n2022-04-03,IND,50.6');
  expect(csv.split('\n').find((line) => line.startsWith('2022-04-03,IND,'))).toMatch(/,true,/);
});

test('a file of destinations names the measures that are old, in words', async () => {
  const answer = await app.inject('/api/v1/coverage/destinations?day=2023-01-01&format=csv');
  const [head = '', ...lines] = answer.body.split('\n');
  const columns = head.split(',');
  const cells = lines.find((line) => line.startsWith('IND,'))?.split(',') ?? [];
  const india = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
  expect(india).toMatchObject({ full_reported: '2022-01-30', old: 'full boosters', as_of: '2023-01-01' });
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
  const after = await observatoryOn('2026-11-22');
  expect(destinationOf(after, 'KEN')).toMatchObject({ doses: 31_000_000, reported: '2026-11-20' });
  expect(destinationOf(after, 'KEN')?.old).not.toContain('doses');
  for (const row of after.coverage.filter(({ destination }) => destination !== 'KEN')) {
    expect(row.reported, row.destination).toBe(destinationOf(before, row.destination)?.reported ?? null);
    expect(row.old, row.destination).toEqual(Measure.options.filter((measure) => row[measure] !== null));
  }
  expect(groupOf(after, 'HIC')?.doses_fresh_percent).toBe(0);
  expect(groupOf(after, 'LMIC')?.doses_fresh_percent).toBeLessThan(3);
  expect(after.indicators.doses_fresh_percent).toBeLessThan(1);
});
