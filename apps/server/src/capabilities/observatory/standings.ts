import type { Destination, DestinationCoverage, Reading } from '@sahakarya/contract';
import { ratePer100 } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';

/** Doses, people, courses and boosters; null where nothing is told. */
export interface Counted {
  readonly doses: number | null;
  readonly people: number | null;
  readonly full: number | null;
  readonly boosters: number | null;
}

interface StandingRow extends Counted {
  readonly destination: string;
  readonly reported: string | null;
}

/** Where destinations stand on a day: one probe of an index for each. Those without any report are left out. */
export async function standingsOn(
  { db }: Desk,
  reading: Reading,
  day: string,
): Promise<ReadonlyMap<string, StandingRow>> {
  const { rows } = await sql<StandingRow>`
    select destination.destination, step.reported, step.doses, step.people, step."full", step.boosters
    from destination cross join lateral (
      select * from destination_step
      where destination_step.reading = ${reading} and destination_step.destination = destination.destination
        and destination_step.day <= ${day}
      order by destination_step.day desc
      limit 1
    ) step`.execute(db);
  return new Map(rows.map((row) => [row.destination, row]));
}

/** A destination's coverage as the contract tells it; without a standing, it has not reported. */
export function coverageOf(
  { destination, population }: Pick<Destination, 'destination' | 'population'>,
  standing: (Counted & { readonly reported: string | null }) | undefined,
): DestinationCoverage {
  const { reported = null, doses = null, people = null, full = null, boosters = null } = standing ?? {};
  const counts = { doses, people, full, boosters };
  return { destination, reported, ...counts, ...ratesOf(counts, population) };
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
