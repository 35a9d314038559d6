import { type Break, breaks, type Counts, impossibilities, type Point } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import type { ObservatoryTables } from '../tables.ts';
import { toldDays } from '../told-days.ts';
import type { WeeklyReading } from './kept-readings.ts';
import { impossibleTogether } from './known-together.ts';

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 5000;

/**
 * Looks for breaks in the series of destinations by a reading, and as revised in what is kept out of them. Needs their
 * steps. As known, a series breaks on the day from which it shows another figure.
 */
export async function refreshBreaks(
  desk: Desk,
  reading: WeeklyReading,
  destinations: readonly string[],
): Promise<void> {
  const { db } = desk;
  const told = await toldDays(desk, reading, destinations);
  const populations = await populationsOf(desk);
  const keptOut = reading === 'revised' ? await keptOutOf(desk, destinations) : [];
  const found: (Break & { readonly destination: string })[] = [];
  for (let first = 0, end = 0; first < told.length; first = end) {
    const { destination = '' } = told[first] ?? {};
    while (told[end]?.destination === destination) end++;
    const series = told.slice(first, end).map((one) => ({ ...one, day: dayOf(one.day) }));
    const out = keptOut.filter((one) => one.destination === destination);
    const population = populations.get(destination) ?? 1;
    found.push(...breaks(series, population, out).map((one) => ({ ...one, destination })));
  }
  if (reading === 'known') {
    const keyOf = (one: (typeof found)[number]) =>
      [one.destination, one.day, one.measure, one.kind].join(' ');
    const isTold = new Set(found.map(keyOf));
    for (const one of await impossibleTogether(desk, destinations))
      if (!isTold.has(keyOf(one))) {
        isTold.add(keyOf(one));
        found.push(one);
      }
  }
  await db
    .deleteFrom('series_break')
    .where('reading', '=', reading)
    .where('destination', 'in', destinations)
    .execute();
  const late = found.filter(({ kind }) => reading === 'known' && kind === 'late_first_report');
  const begun = await begunAmong(
    desk,
    late.map(({ destination }) => destination),
  );
  const rows = found
    .filter((one) => !late.includes(one) || !begun.has(one.destination))
    .map(({ destination, day, kind, measure, before, after }) => ({
      reading,
      destination,
      day: dateText(day),
      kind,
      measure,
      before,
      after,
    }));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
    await db
      .insertInto('series_break')
      .values(rows.slice(first, first + ROWS_AT_ONCE))
      .execute();
}

/**
 * Keeps which figures that a snapshot tells together cannot be: on the day of which it tells what was known. Needs its
 * steps. They are the whole of it, so there is nothing before.
 */
export async function refreshSnapshotBreaks({ db }: Desk): Promise<void> {
  const { rows: told } = await sql<Counts & { destination: string; day: string; population: number }>`
    select destination.destination, snapshot as day, population, step.doses, step.people, step."full", step.boosters
    from (select distinct snapshot from source where snapshot is not null) told_of
      cross join destination cross join lateral (
        select * from destination_step
        where reading = 'snapshot' and destination_step.destination = destination.destination
          and destination_step.day <= snapshot
        order by destination_step.day desc
        limit 1
      ) step`.execute(db);
  const rows = told.flatMap(({ destination, day, population, ...counts }) =>
    [...new Set(impossibilities(counts, population).map(({ measure }) => measure))].map((measure) => ({
      ...{ reading: 'snapshot' as const, destination, day, kind: 'impossible' as const, measure },
      before: null,
      after: counts[measure] ?? 0,
    })),
  );
  await db.deleteFrom('series_break').where('reading', '=', 'snapshot').execute();
  if (rows.length > 0) await db.insertInto('series_break').values(rows).execute();
}

/**
 * Destinations whose doses the reference data tell. As known, their series go on from these, also where the last ones
 * were filled in: no report that is imported is their first.
 */
async function begunAmong({ db }: Desk, destinations: readonly string[]): Promise<ReadonlySet<string>> {
  if (destinations.length === 0) return new Set();
  const rows = await db
    .selectFrom('report')
    .select('destination')
    .distinct()
    .where('destination', 'in', destinations)
    .where('import', 'is', null)
    .where('doses', 'is not', null)
    .execute();
  return new Set(rows.map(({ destination }) => destination));
}

async function populationsOf({ db }: Desk): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('destination').select(['destination', 'population']).execute();
  return new Map(rows.map(({ destination, population }) => [destination, population]));
}

/** What was taken though it cannot be, where its publisher told nothing else of the day since. */
async function keptOutOf(
  { db }: Desk,
  destinations: readonly string[],
): Promise<readonly (Point & { readonly destination: string })[]> {
  const { rows } = await sql<ObservatoryTables['report']>`
    select distinct on (destination, day) * from report join source own using (source)
    where impossible and undone_on is null and destination = any(${destinations})
      and not exists (
        select from report later join source theirs on theirs.source = later.source
        where later.destination = report.destination and later.day = report.day and later.undone_on is null
          and (later.known_on, later.entry) > (report.known_on, report.entry)
          and theirs.publisher = own.publisher)
    order by destination, day, known_on desc, entry desc`.execute(db);
  return rows.map(({ destination, day, doses, people, full, boosters }) => ({
    destination,
    day: dayOf(day),
    doses,
    people,
    full,
    boosters,
  }));
}
