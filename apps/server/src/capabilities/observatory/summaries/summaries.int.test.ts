import { REPORTED_FIELD } from '@sahakarya/contract';
import {
  isFresh,
  MEASURES,
  type Measure,
  type Report,
  standingAsKnown,
  standingAsPublished,
  standingAsRevised,
  weekEnd,
  weekEnds,
  withoutSuperseded,
} from '@sahakarya/impact';
import { addDays, type Day, dateText } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ANYBODY, operator } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { temporaryDatabase } from '../../../platform/testing/temporary-database.ts';
import { TEST_SHARE } from '../../../platform/testing/test-share.ts';
import { emptyReports } from '../../../testing/empty-reports.ts';
import { importFigures } from '../../imports/import-figures.ts';
import { classicText, inParts } from '../../imports/testing/owid-text.ts';
import { undoImport } from '../../imports/undo-import.ts';
import { dayOf } from '../day-of.ts';
import { refreshAllSummaries } from './refresh.ts';

const database = await temporaryDatabase();
const PEOPLE: Readonly<Record<string, number>> = { AAA: 1_000_000, BBB: 2_000_000, CCC: 3_000 };

/** Reference data, of which some is by whom imports are, and can be taken back by them. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'a test': '',
  y: 'Our World in Data',
  z: 'Somebody else',
  zz: 'Our World in Data',
};
const FIRST = dayOf('2021-01-01');
/** States of the reference data, by their sources. Another one has none. */
const VINTAGES: Readonly<Record<string, Day>> = { y: addDays(FIRST, 300), z: addDays(FIRST, 400) };
/** The source that tells what was known on a day. */
const SNAPSHOT = 'y';
const NOW = new Date('2021-12-31T00:00:00.000Z');

await withDesk(database, operator('a test'), async ({ db }) => {
  for (const [source, publisher] of Object.entries(PUBLISHERS))
    await sql`insert into source (source, title, publisher, licence, note, vintage, snapshot)
      values (${source}, '', ${publisher}, '', '', ${VINTAGES[source] === undefined ? null : dateText(VINTAGES[source])},
        ${source === SNAPSHOT ? dateText(FIRST) : null})`.execute(db);
  for (const [destination, population] of Object.entries(PEOPLE)) {
    await sql`insert into destination (destination, name, region, population, population_source)
      values (${destination}, ${destination}, 'none', ${population}, 'a test')`.execute(db);
    await sql`insert into income_group values (${destination}, 2022, ${destination === 'AAA' ? 'HIC' : 'LIC'})`.execute(
      db,
    );
  }
});

/** Small numbers, so that rows often say what is known already, and what is known is often revised. */
const count = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 3 });
const row = fc.record({
  code: fc.constantFrom(...Object.keys(PEOPLE)),
  on: fc.integer({ min: 0, max: 9 }),
  doses: count,
  people: count,
  full: count,
  boosters: count,
});
const file = fc.record({
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ code, on }) => `${code} ${on}` }),
  knownOn: fc.integer({ min: 0, max: 14 }),
  isOnlyNew: fc.boolean(),
  /** An import before it that is undone after it, by its place among all; often none of those. */
  undone: fc.integer({ min: 0, max: 8 }),
});

/** Reference data: its sources come after that of imports by name, and an import of the same day wins all the same. */
const REFERENCE_SOURCES = [...Object.keys(VINTAGES), 'zz'];
const reference = fc.uniqueArray(
  fc.record({
    row,
    later: fc.integer({ min: 0, max: 9 }),
    source: fc.constantFrom(...REFERENCE_SOURCES),
    filled: fc.boolean(),
  }),
  {
    maxLength: 12,
    selector: ({ row: { code, on }, later, source }) => `${code} ${on} ${later} ${source}`,
  },
);

async function load(
  rows: readonly {
    row: typeof row extends fc.Arbitrary<infer Row> ? Row : never;
    later: number;
    source: string;
    filled: boolean;
  }[],
) {
  await withDesk(database, operator('a test'), async (desk) => {
    for (const { row: told, later, source, filled } of rows) {
      const { code, on, doses = 0, people = null, full = null, boosters = null } = told;
      const day = addDays(FIRST, on);
      await desk.db
        .insertInto('report')
        .values({
          destination: code,
          day: dateText(day),
          known_on: dateText(addDays(day, later)),
          source,
          doses,
          people,
          full,
          boosters,
          filled,
          import: null,
        })
        .execute();
    }
    await refreshAllSummaries(desk);
  });
}

/**
 * Sets the state of the reference data, and gives the one before. Without one, files of any day are taken, as they were
 * once: databases have such imports.
 */
async function publish(published: string | null): Promise<string | null> {
  return await withDesk(database, operator('a test'), async ({ db }) => {
    const before = await db.selectFrom('reported_weeks').select('published').executeTakeFirst();
    await db.updateTable('reported_weeks').set({ published }).execute();
    return before?.published ?? null;
  });
}

test('after any imports, taken back and undone, in any order, summaries are what the rules make of the reports', async () => {
  await fc.assert(
    fc.asyncProperty(reference, fc.array(file, { minLength: 1, maxLength: 5 }), async (before, files) => {
      await emptyReports(database);
      await load(before);
      const published = await publish(null);
      const imports: string[] = [];
      for (const { rows, knownOn, isOnlyNew, undone } of files) {
        const told = rows
          .filter(({ on }) => on <= knownOn)
          .map(({ code, on, ...counts }) => ({
            code,
            day: dateText(addDays(FIRST, on)),
            ...Object.fromEntries(Object.entries(counts).filter(([, value]) => value !== undefined)),
          }));
        // A file without rows is none.
        if (told.length === 0) continue;
        const { import: id } = await importFigures(database, operator('a test'), inParts(classicText(told)), {
          isDryRun: false,
          // What cannot be taken back, since others cannot be true without it, stays.
          isPartly: true,
          withImpossible: true,
          isOnlyNew,
          isTakingBack: true,
          knownOn: dateText(addDays(FIRST, knownOn)),
          now: NOW,
        });
        if (id !== null) imports.push(id);
        const before = imports[undone];
        if (before === undefined) continue;
        // Undone within the days that steps are compared on.
        const now = new Date(`${dateText(addDays(FIRST, knownOn + 3))}T12:00:00.000Z`);
        await undoImport(database, operator('a test'), before, { isDryRun: false, now });
      }
      await publish(published);
      await compare();
    }),
    { numRuns: 20 * TEST_SHARE, endOnFailure: true },
  );
});

const RULES: Readonly<Record<string, (reports: Report[], day: Day) => ReturnType<StandingOn>>> = {
  known: (reports, day) => standingAsKnown(withoutSuperseded(reports), day),
  published: standingAsPublished,
  revised: standingAsRevised,
};

function readAll() {
  return withDesk(database, ANYBODY, async ({ db }) => ({
    reports: await db
      .selectFrom('report')
      .selectAll()
      .orderBy('destination')
      .orderBy('day')
      .orderBy('known_on')
      .orderBy('entry')
      .orderBy('source')
      .execute(),
    weeks: await db
      .selectFrom('destination_week')
      .selectAll()
      .orderBy('reading')
      .orderBy('destination')
      .orderBy('week')
      .execute(),
    steps: await db
      .selectFrom('destination_step')
      .selectAll()
      .orderBy('reading')
      .orderBy('destination')
      .orderBy('day')
      .execute(),
    groups: await db
      .selectFrom('group_week')
      .selectAll()
      .orderBy('reading')
      .orderBy('income_group')
      .orderBy('week')
      .execute(),
    extents: await db
      .selectFrom('report_extent')
      .selectAll()
      .orderBy('destination')
      .orderBy('source')
      .orderBy('measure')
      .execute(),
    past: await db.selectFrom('past_extent').selectAll().orderBy('destination').orderBy('source').execute(),
    breaks: await db
      .selectFrom('group_break')
      .selectAll()
      .orderBy('reading')
      .orderBy('income_group')
      .orderBy('measure')
      .orderBy('week')
      .orderBy('destination')
      .execute(),
    state: await db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow(),
  }));
}

type All = Awaited<ReturnType<typeof readAll>>;

async function compare(): Promise<void> {
  const all = await readAll();
  const { first_week, last_day } = all.state;
  if (first_week === null || last_day === null) {
    expect(all.reports).toEqual([]);
    return;
  }
  const weeks = weekEnds(dayOf(first_week), dayOf(last_day));
  for (const destination of Object.keys(PEOPLE))
    for (const [reading, rule] of Object.entries(RULES)) {
      const reports = reportsOf(all, destination);
      const isOfSeries = (row: { readonly destination: string; readonly reading: string }) =>
        row.destination === destination && row.reading === reading;
      compareWeeks(all.weeks.filter(isOfSeries), weeks, (day) => rule(reports, day));
      compareSteps(all.steps.filter(isOfSeries), (day) => rule(reports, day));
    }
  for (const destination of Object.keys(PEOPLE)) {
    const told = reportsOf(all, destination).filter(({ source }) => source === SNAPSHOT);
    const steps = all.steps.filter((one) => one.destination === destination && one.reading === 'snapshot');
    compareSteps(steps, (day) => standingAsKnown(told, day));
  }
  compareGroups(all);
  expect(all.groups).toHaveLength(weeks.length * 2 * 3);
  compareGroupBreaks(all);
  compareExtents(all);
  comparePast(all);
  compareWeeksKept(all);
  compareImports(all);
  await withDesk(database, operator('a test'), refreshAllSummaries);
  expect(await readAll()).toEqual(all);
}

/**
 * Over the reports that stand and tell a figure, else over all: their days, and those on which one is known fresh. What
 * was known until it was undone, or taken back, can be asked for until then.
 */
function compareWeeksKept({ reports, state, past }: All): void {
  const standing = reports.filter((one) =>
    MEASURES.some((measure) => one[measure] !== null && isTold(reports, one, measure)),
  );
  const days = (standing.length === 0 ? reports : standing)
    .flatMap(({ day, known_on }) => (isFresh(dayOf(day), dayOf(known_on)) ? [day, known_on] : [day]))
    .sort();
  const eves = past.map(({ until }) => dateText(addDays(dayOf(until), -1)));
  const last = days.at(-1) ?? '';
  expect(state).toMatchObject({
    first_week: [dateText(weekEnd(dayOf(days.at(0) ?? ''))), last].sort().at(0),
    last_day: last,
    asked_until: [last, ...eves].sort().at(-1),
  });
}

/** An import was known from its day on until it was undone, and revises the days that it still tells something of. */
function compareImports({ reports, state }: All): void {
  const told = reports.filter((one) => one.entry > 0 && (!one.impossible || one.taken_back !== null));
  const known = told.filter((one) => one.undone_on === null || one.undone_on > one.known_on);
  const least = (days: readonly string[]) => [...days].sort().at(0) ?? null;
  expect(state).toMatchObject({
    imports_known_from: least(known.map(({ known_on }) => known_on)),
    imports_about_from: least(told.filter((one) => one.undone_on === null).map(({ day }) => day)),
  });
}

/** From the first day to the last that a source tells a measure of, and the last of what was reported. */
function compareExtents({ reports, extents }: All): void {
  const expected = Object.keys(PEOPLE).flatMap((destination) =>
    [...new Set(reports.map(({ source }) => source))].flatMap((source) =>
      MEASURES.flatMap((measure) => {
        const told = reports.filter(
          (one) =>
            one.destination === destination &&
            one.source === source &&
            one[measure] !== null &&
            isTold(reports, one, measure),
        );
        const days = told.map(({ day }) => day).sort();
        const reported = told.filter(({ filled }) => !filled).map(({ day }) => day);
        if (days.length === 0) return [];
        const last_report = reported.sort().at(-1) ?? null;
        return [{ destination, source, measure, first_day: days[0], last_day: days.at(-1), last_report }];
      }),
    ),
  );
  expect(extents).toHaveLength(expected.length);
  expect(extents).toEqual(expect.arrayContaining(expected));
}

/**
 * On each day every source is kept of which a figure held then, as known: it holds still, or until a later day. What is
 * kept as past was told, and by then it had ended.
 */
function comparePast(all: All): void {
  const { reports, extents, past } = all;
  for (let on = 0; on <= 20; on++) {
    const day = dateText(addDays(FIRST, on));
    const known = reports.filter(
      ({ known_on, undone_on }) => known_on <= day && (undone_on === null || undone_on > day),
    );
    for (const report of known) {
      const then = known.map((one) => ({ ...one, undone_on: null }));
      const isOfReport = (one: { readonly destination: string; readonly source: string }) =>
        one.destination === report.destination && one.source === report.source;
      const told = MEASURES.filter(
        (measure) => report[measure] !== null && isTold(then, { ...report, undone_on: null }, measure),
      );
      if (told.length > 0)
        expect(
          extents.some(isOfReport) ||
            past.some((one) => isOfReport(one) && one.until > day && one.first_day <= report.day),
        ).toBe(true);
    }
  }
  for (const { destination, source, first_day, until } of past) {
    const own = reports.filter((one) => one.destination === destination && one.source === source);
    expect(own.map(({ day }) => day)).toContain(first_day);
    expect(own.some(({ known_on }) => known_on < until)).toBe(true);
    const ends = reports
      .filter((one) => one.destination === destination)
      .flatMap(({ known_on, undone_on, taken_back }) => [undone_on, taken_back === null ? null : known_on]);
    expect(ends).toContain(until);
  }
}

/** Whether a figure is possible, not undone, and not taken back by whoever told it. */
function isTold(reports: All['reports'], report: All['reports'][number], measure: Measure): boolean {
  const orderOf = ({ known_on, entry, source }: typeof report) =>
    `${known_on} ${String(entry).padStart(3, '0')} ${source}`;
  const isTakenBack = reports.some(
    (one) =>
      one.destination === report.destination &&
      one.day === report.day &&
      one.undone_on === null &&
      one.taken_back?.includes(measure) &&
      publisherOf(one.source) === publisherOf(report.source) &&
      orderOf(one) > orderOf(report),
  );
  return report.undone_on === null && !report.impossible && !isTakenBack;
}

function publisherOf(source: string): string {
  return PUBLISHERS[source] ?? 'Our World in Data';
}

/** A break is where a member has its first week with a figure, which lifts what others had begun. */
function compareGroupBreaks({ groups, weeks, breaks }: All): void {
  const expected = MEASURES.flatMap((measure) =>
    groups.flatMap((group) => {
      const earlier = groups.find(
        (one) =>
          one.reading === group.reading &&
          one.income_group === group.income_group &&
          one.week < group.week &&
          dayOf(group.week) - dayOf(one.week) <= 7,
      );
      const before = earlier?.[measure] ?? 0;
      return Object.keys(PEOPLE).flatMap((destination) => {
        if ((destination === 'AAA') !== (group.income_group === 'HIC')) return [];
        const own = weeks
          .filter((one) => one.destination === destination && one.reading === group.reading)
          .filter((one) => one[measure] !== null)
          .sort((a, b) => (a.week < b.week ? -1 : 1));
        const [first] = own;
        const lift = (100 * (first?.[measure] ?? 0)) / group.population;
        return first?.week === group.week && before > 0 && lift > 1
          ? [[group.reading, group.income_group, measure, group.week, destination, before, group[measure]]]
          : [];
      });
    }),
  );
  const told = breaks.map((one) => [
    one.reading,
    one.income_group,
    one.measure,
    one.week,
    one.destination,
    one.before,
    one.after,
  ]);
  expect(told.map(String).sort()).toEqual(expected.map(String).sort());
}

function reportsOf({ reports }: All, destination: string): Report[] {
  return reports
    .filter((one) => one.destination === destination)
    .map(({ day, known_on, source, taken_back, undone_on, ...rest }) => ({
      ...rest,
      day: dayOf(day),
      knownOn: dayOf(known_on),
      source,
      vintage: VINTAGES[source] ?? null,
      publisher: publisherOf(source),
      takesBack: taken_back ?? [],
      undoneOn: undone_on === null ? null : dayOf(undone_on),
    }));
}

type StandingOn = (day: Day) => ReturnType<typeof standingAsKnown>;

function compareWeeks(rows: All['weeks'], weeks: readonly Day[], standingOn: StandingOn): void {
  for (const sunday of weeks) {
    const { reported, filled, ...counts } = standingOn(sunday);
    const kept = rows.find(({ week }) => week === dateText(sunday));
    const { doses = null, people = null, full = null, boosters = null } = kept ?? {};
    expect({ doses, people, full, boosters }).toEqual(counts);
    expect(kept?.filled ?? []).toEqual(filled);
    expectReported(kept, reported);
  }
}

/** Each measure has the day of its own last report. */
function expectReported(
  row: All['weeks'][number] | All['steps'][number] | undefined,
  reported: ReturnType<StandingOn>['reported'],
): void {
  for (const measure of MEASURES) {
    const day = reported[measure];
    expect(row?.[REPORTED_FIELD[measure]] ?? null, measure).toBe(day === null ? null : dateText(day));
  }
}

/** On any day: the newest step up to it. */
function compareSteps(rows: All['steps'], standingOn: StandingOn): void {
  for (let on = 0; on <= 20; on++) {
    const day = addDays(FIRST, on);
    const held = rows
      .filter((one) => one.day <= dateText(day))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .at(-1);
    const { reported, filled, ...counts } = standingOn(day);
    expectReported(held, reported);
    const { doses = null, people = null, full = null, boosters = null } = held ?? {};
    expect({ doses, people, full, boosters }).toEqual(counts);
    expect(held?.filled ?? []).toEqual(filled);
  }
}

function compareGroups({ groups, weeks }: All): void {
  for (const group of groups) {
    const own = weeks.filter(
      (one) =>
        one.reading === group.reading &&
        one.week === group.week &&
        (one.destination === 'AAA') === (group.income_group === 'HIC'),
    );
    const sum = (measure: 'doses' | 'people' | 'full' | 'boosters') => {
      const told = own.flatMap((one) => one[measure] ?? []);
      return told.length === 0 ? null : told.reduce((total, one) => total + one, 0);
    };
    for (const measure of MEASURES) {
      const told = own.flatMap((one) => {
        const day = one[REPORTED_FIELD[measure]];
        return day === null ? [] : [{ people: PEOPLE[one.destination] ?? 0, day: dayOf(day) }];
      });
      const fresh = told.filter(({ day }) => isFresh(day, dayOf(group.week)));
      const peopleOf = (members: typeof told) => members.reduce((total, { people }) => total + people, 0);
      expect(group[`${measure}_basis`]).toBe(peopleOf(told));
      expect(group[`${measure}_fresh`]).toBe(peopleOf(fresh));
    }
    expect(group).toMatchObject({
      destinations: group.income_group === 'HIC' ? 1 : 2,
      population: group.income_group === 'HIC' ? 1_000_000 : 2_003_000,
      reporting: own.filter((one) => one.doses !== null).length,
      doses: sum('doses'),
      people: sum('people'),
      full: sum('full'),
      boosters: sum('boosters'),
    });
  }
}
