import { type Break, breaks } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';

/** Rows in one statement: PostgreSQL takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 5000;

/** Looks for breaks in the series of these destinations, as revised. Needs their steps. */
export async function refreshBreaks({ db }: Desk, destinations: readonly string[]): Promise<void> {
  const steps = await db
    .selectFrom('destination_step')
    .innerJoin('destination', 'destination.destination', 'destination_step.destination')
    .select([
      'destination_step.destination',
      'destination.population',
      'day',
      'reported',
      'doses',
      'people',
      'full',
      'boosters',
    ])
    .where('reading', '=', 'revised')
    .where('destination_step.destination', 'in', destinations)
    .orderBy('destination_step.destination')
    .orderBy('day')
    .execute();
  const found: (Break & { readonly destination: string })[] = [];
  for (let first = 0, end = 0; first < steps.length; first = end) {
    const { destination = '', population = 1 } = steps[first] ?? {};
    while (steps[end]?.destination === destination) end++;
    // A step repeats what was told before. For people and courses that is no rise and no fall; the pace of doses is
    // taken over the days between two reports of doses.
    const series = steps.slice(first, end).map((step) => ({
      day: dayOf(step.day),
      doses: step.reported === step.day ? step.doses : null,
      people: step.people,
      full: step.full,
      boosters: step.boosters,
    }));
    found.push(...breaks(series, population).map((one) => ({ ...one, destination })));
  }
  await db.deleteFrom('series_break').where('destination', 'in', destinations).execute();
  const rows = found.map(({ destination, day, kind, measure, before, after }) => ({
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
