import {
  CoverageWeeks,
  type DestinationCoverage,
  DestinationSeries,
  GroupCoverage,
  listOf,
  Observatory,
  oneOf,
  REPORTED_FIELD,
} from '@sahakarya/contract';
import { describe, expect, test } from 'vitest';
import { referenceApplication } from '../../../testing/reference-application.ts';
import { per100, type Question, rightOf, rightOfGroup, SNAPSHOT_DAY, sundays } from './judge.ts';
import { MEASURES, type Measure, PLACES } from './reference-tables.ts';

const { app } = await referenceApplication();

/** Large and small, of every group, with gaps, old reports, WHO's figures alone, or none at all. */
const COUNTRIES = ['CHN', 'IND', 'USA', 'BRA', 'NGA', 'COD', 'TCD', 'TWN', 'FSM', 'ERI'];
const GROUPS = ['HIC', 'UMIC', 'LMIC', 'LIC', 'none'];
const READINGS = ['known', 'revised'] as const;
const PUBLISHED = '2023-09-07';
const DAYS = sundays();

async function read(path: string): Promise<unknown> {
  const answer = await app.inject(`/api/v1${path}`);
  expect(answer.statusCode, path).toBe(200);
  return answer.json();
}

const rateOf = (row: DestinationCoverage | GroupCoverage, measure: Measure) =>
  ({
    doses: row.doses_per_100,
    people: row.people_per_100,
    full: row.full_per_100,
    boosters: row.boosters_per_100,
  })[measure];

const freshOf = (row: GroupCoverage, measure: Measure) =>
  ({
    doses: row.doses_fresh_percent,
    people: row.people_fresh_percent,
    full: row.full_fresh_percent,
    boosters: row.boosters_fresh_percent,
  })[measure];

const basisOf = (row: GroupCoverage, measure: Measure) =>
  ({
    doses: row.doses_basis_percent,
    people: row.people_basis_percent,
    full: row.full_basis_percent,
    boosters: row.boosters_basis_percent,
  })[measure];

function expectPlace(row: DestinationCoverage, day: string, question: Question): void {
  const people = PLACES.get(row.destination)?.people ?? 0;
  for (const measure of MEASURES) {
    const right = rightOf(row.destination, measure, day, question);
    const told = {
      count: row[measure],
      reported: row[REPORTED_FIELD[measure]],
      isOld: row.old.includes(measure),
      isFilled: row.filled.includes(measure),
    };
    expect(told, `${row.destination} ${measure} ${day}`).toEqual(right);
    expect(rateOf(row, measure)).toBe(right.count === null ? null : per100(right.count, people));
  }
}

function expectWorld({ indicators }: Observatory, question: Question): void {
  const told = {
    count: indicators.doses,
    rate: indicators.doses_per_100,
    percent: indicators.doses_fresh_percent,
    basis: indicators.doses_basis_percent,
  };
  expect(told).toEqual(rightOfGroup(undefined, 'doses', indicators.day, question));
}

function expectGroup(row: GroupCoverage, question: Question): void {
  for (const measure of MEASURES) {
    const told = {
      count: row[measure],
      rate: rateOf(row, measure),
      percent: freshOf(row, measure),
      basis: basisOf(row, measure),
    };
    const right = rightOfGroup(row.income_group, measure, row.day, question);
    expect(told, `${row.income_group} ${measure} ${row.day}`).toEqual(right);
  }
}

describe.each(READINGS)('as %s, every Sunday', (reading) => {
  test.each(COUNTRIES)('the figures of %s are those of the reference tables', async (country) => {
    const { data } = oneOf(DestinationSeries).parse(
      await read(`/coverage/destinations/${country}?reading=${reading}`),
    );
    for (const week of data.weeks) {
      expectPlace(week, week.day, 'published');
      expect(week.published).toBe(PUBLISHED);
    }
    // A week that is not there is one before anything was reported.
    const told = new Set(data.weeks.map(({ day }) => day));
    for (const day of DAYS.filter((sunday) => !told.has(sunday)))
      for (const measure of MEASURES) expect(rightOf(country, measure, day, 'published').count).toBeNull();
  });

  test('the figures of the groups are those of the reference tables', async () => {
    const { rows } = listOf(GroupCoverage).parse(
      await read(`/coverage/groups?reading=${reading}&limit=10000`),
    );
    const asked = rows.filter(({ income_group }) => GROUPS.includes(income_group));
    expect(asked).toHaveLength(DAYS.length * GROUPS.length);
    for (const row of asked) {
      expectGroup(row, 'published');
      expect(row.published).toBe(PUBLISHED);
    }
  });

  test.each(MEASURES)('the weeks that play of %s say the same', async (measure) => {
    const { data } = oneOf(CoverageWeeks).parse(
      await read(`/coverage/weeks?measure=${measure}&reading=${reading}`),
    );
    expect(data.weeks).toEqual(DAYS);
    for (const country of COUNTRIES) {
      const column = data.destinations.indexOf(country);
      const people = PLACES.get(country)?.people ?? 0;
      for (const [week, day] of DAYS.entries()) {
        const { count, isOld, isFilled } = rightOf(country, measure, day, 'published');
        const told = [
          data.values[week]?.[column] ?? null,
          data.old[week]?.includes(column),
          data.filled[week]?.includes(column),
        ];
        const rate = count === null ? null : per100(count, people);
        expect(told, `${country} ${day}`).toEqual([rate, isOld, isFilled]);
        expect(data.published[week]).toBe(PUBLISHED);
      }
    }
  });

  test.each(DAYS.filter((_, at) => at % 12 === 0))('the first screen of %s has them too', async (day) => {
    const observatory = Observatory.parse(await read(`/observatory?day=${day}&reading=${reading}`));
    expect(observatory).toMatchObject({ published: PUBLISHED, readings: ['known'] });
    for (const row of observatory.coverage.filter(({ destination }) => COUNTRIES.includes(destination)))
      expectPlace(row, day, 'published');
    for (const row of observatory.series.filter(({ income_group }) => GROUPS.includes(income_group)))
      expectGroup(row, 'published');
    expectWorld(observatory, 'published');
  });
});

test('a large member that never reported a measure is in no sum of it, and that is said', async () => {
  const observatory = Observatory.parse(await read(`/observatory?day=${SNAPSHOT_DAY}`));
  const group = observatory.groups.find(({ income_group }) => income_group === 'UMIC');
  // China told of no full course before the middle of August 2021.
  expect(rightOf('CHN', 'full', SNAPSHOT_DAY, 'snapshot').reported).toBeNull();
  expect(group).toMatchObject({
    full_fresh_percent: 99.45,
    full_basis_percent: 43.5,
    doses_basis_percent: 100,
  });
});

test.each([
  ['known', 'snapshot'],
  ['revised', 'published'],
] as const)('on 4 August 2021 as %s the figures are those of the %s', async (reading, question) => {
  const observatory = Observatory.parse(await read(`/observatory?day=${SNAPSHOT_DAY}&reading=${reading}`));
  expect(observatory).toMatchObject({ published: null, readings: ['known', 'revised'] });
  for (const row of observatory.coverage.filter(({ destination }) => COUNTRIES.includes(destination))) {
    expectPlace(row, SNAPSHOT_DAY, question);
    expect(row.published).toBeNull();
  }
  expect(observatory.groups).toHaveLength(GROUPS.length);
  expectWorld(observatory, question);
  for (const row of observatory.groups.filter(({ income_group }) => GROUPS.includes(income_group)))
    expectGroup(row, question);
  for (const row of observatory.series.filter(({ day }) => day !== SNAPSHOT_DAY))
    if (GROUPS.includes(row.income_group)) expectGroup(row, 'published');
});
