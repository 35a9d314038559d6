import { type CoverageWeeks, type Measure, REPORTED_FIELD, type Reading } from '@sahakarya/contract';
import { weekEnds } from '@sahakarya/impact';
import { dateText, ratePer100 } from '@sahakarya/vocabulary';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import { dayOf } from './day-of.ts';
import { allDestinations } from './members.ts';
import { isOld } from './standings.ts';
import { weekPublishedOn, weeksOf, whatIsKnown } from './what-is-known.ts';

/** One measure of all destinations in all weeks. */
export async function coverageMatrix(
  desk: Desk,
  reading: Reading,
  measure: Measure,
  { first, last }: Days,
): Promise<CoverageWeeks> {
  const destinations = await allDestinations(desk);
  const known = await whatIsKnown(desk);
  const weeks = weekEnds(dayOf(first), dayOf(last)).map(dateText);
  const values: (number | null)[][] = weeks.map(() => destinations.map(() => null));
  const old: number[][] = weeks.map(() => []);
  const filledIn: number[][] = weeks.map(() => []);
  const rowOfWeek = new Map(weeks.map((week, row) => [week, row]));
  const columns = new Map(
    destinations.map((one, column) => [one.destination, { column, population: one.population }]),
  );
  const rows = await desk.db
    .selectFrom('destination_week')
    .select(['week', 'destination', measure, `${REPORTED_FIELD[measure]} as day_of_report`, 'filled'])
    .where(weeksOf(known, reading))
    .execute();
  for (const { week, destination, [measure]: count, day_of_report, filled } of rows) {
    const at = rowOfWeek.get(week) ?? -1;
    const row = values[at];
    const found = columns.get(destination);
    if (row === undefined || found === undefined || count === null) continue;
    row[found.column] = ratePer100(count, found.population);
    if (isOld(day_of_report, week)) old[at]?.push(found.column);
    if (filled.includes(measure)) filledIn[at]?.push(found.column);
  }
  for (const places of [...old, ...filledIn]) places.sort((a, b) => a - b);
  return {
    reading,
    measure,
    weeks,
    destinations: destinations.map(({ destination }) => destination),
    values,
    old,
    filled: filledIn,
    published: weeks.map((week) => weekPublishedOn(known, reading, week)),
  };
}
