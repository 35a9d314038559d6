import { type Destination, type DestinationCoverage, Measure, REPORTED_FIELD } from '@sahakarya/contract';
import { isFresh } from '@sahakarya/impact';
import { ratePer100 } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { dayOf } from './day-of.ts';
import type { KeptReading } from './summaries/kept-readings.ts';

/** Doses, people, courses and boosters; null where nothing is told. */
export interface Counted {
  readonly doses: number | null;
  readonly people: number | null;
  readonly full: number | null;
  readonly boosters: number | null;
}

/** The day of each measure's last report, 'YYYY-MM-DD'. */
export interface Reported {
  readonly reported: string | null;
  readonly people_reported: string | null;
  readonly full_reported: string | null;
  readonly boosters_reported: string | null;
}

/** Measures whose figure is no report: interpolated between two, or the last one carried on. */
export interface FilledIn {
  readonly filled: readonly Measure[];
}

interface StandingRow extends Counted, Reported, FilledIn {
  readonly destination: string;
}

/** Where destinations stand on a day: one probe of an index for each. Those without any report are left out. */
export async function standingsOn(
  { db }: Desk,
  reading: KeptReading,
  day: string,
): Promise<ReadonlyMap<string, StandingRow>> {
  const { rows } = await sql<StandingRow>`
    select destination.destination, step.reported, step.people_reported, step.full_reported,
      step.boosters_reported, step.doses, step.people, step."full", step.boosters, step.filled
    from destination cross join lateral (
      select * from destination_step
      where destination_step.reading = ${reading} and destination_step.destination = destination.destination
        and destination_step.day <= ${day}
      order by destination_step.day desc
      limit 1
    ) step`.execute(db);
  return new Map(rows.map((row) => [row.destination, row]));
}

/**
 * A destination's coverage on a day as the contract tells it; without a standing, it has not reported.
 *
 * @param published see `publishedOn`
 */
export function coverageOf(
  { destination, population }: Pick<Destination, 'destination' | 'population'>,
  standing: (Counted & Reported & FilledIn) | undefined,
  day: string,
  published: string | null,
): DestinationCoverage {
  const { doses = null, people = null, full = null, boosters = null } = standing ?? {};
  const { reported = null, people_reported = null } = standing ?? {};
  const { full_reported = null, boosters_reported = null } = standing ?? {};
  const counts = { doses, people, full, boosters };
  const days = { reported, people_reported, full_reported, boosters_reported };
  return {
    destination,
    ...days,
    ...counts,
    ...ratesOf(counts, population),
    old: Measure.options.filter(
      (measure) => counts[measure] !== null && isOld(days[REPORTED_FIELD[measure]], day),
    ),
    filled: [...(standing?.filled ?? [])],
    published,
  };
}

/** Whether a figure is no longer one of the day, for its report is of long before, or it never had one. */
export function isOld(reported: string | null, day: string): boolean {
  return reported === null || !isFresh(dayOf(reported), dayOf(day));
}

/** Per 100 people; null where the count is. */
export function ratesOf({ doses, people, full, boosters }: Counted, population: number) {
  const rate = (count: number | null) => (count === null ? null : ratePer100(count, population));
  return {
    doses_per_100: rate(doses),
    people_per_100: rate(people),
    full_per_100: rate(full),
    boosters_per_100: rate(boosters),
  };
}
