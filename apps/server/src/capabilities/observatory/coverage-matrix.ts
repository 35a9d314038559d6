import type { CoverageWeeks, Measure, Reading } from '@sahakarya/contract';
import { sundays } from '@sahakarya/impact';
import { dateText, ratePer100 } from '@sahakarya/vocabulary';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import { dayOf } from './day-of.ts';
import { allDestinations } from './members.ts';

/** One measure of all destinations in all weeks. */
export async function coverageMatrix(
  desk: Desk,
  reading: Reading,
  measure: Measure,
  { first, last }: Days,
): Promise<CoverageWeeks> {
  const destinations = await allDestinations(desk);
  const weeks = sundays(dayOf(first), dayOf(last)).map(dateText);
  const values: (number | null)[][] = weeks.map(() => destinations.map(() => null));
  const rowOfWeek = new Map(weeks.map((week, row) => [week, row]));
  const columns = new Map(
    destinations.map((one, column) => [one.destination, { column, population: one.population }]),
  );
  const rows = await desk.db
    .selectFrom('destination_week')
    .select(['week', 'destination', measure])
    .where('reading', '=', reading)
    .execute();
  for (const { week, destination, [measure]: count } of rows) {
    const row = values[rowOfWeek.get(week) ?? -1];
    const found = columns.get(destination);
    if (row !== undefined && found !== undefined && count !== null)
      row[found.column] = ratePer100(count, found.population);
  }
  return {
    reading,
    measure,
    weeks,
    destinations: destinations.map(({ destination }) => destination),
    values,
  };
}
