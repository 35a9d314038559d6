import { MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { KEPT_READINGS, type KeptReading } from './kept-readings.ts';

/** What may have changed: the series of these destinations, from a day on. */
export interface Change {
  readonly destinations: readonly string[];
  /** 'YYYY-MM-DD' */
  readonly from: string;
}

/**
 * Makes the steps of destinations anew from a day on. A step holds, for each measure, the figure of the report that
 * holds by then: of those that tell it, the one about the latest day, then the one known last, then an imported one,
 * then by the name of the source. That order is one number for each report, `rank`, so the report that holds is a
 * running maximum. The day of its last report is that of the newest one that tells it and was not filled in.
 *
 * Reads the reports from that day on, and of those before only the few that hold at that point.
 */
export async function refreshSteps(
  { db }: Desk,
  reading: KeptReading,
  { destinations, from }: Change,
): Promise<void> {
  const { axis, among } = KEPT_READINGS[reading];
  const along = sql.ref(axis);
  const heldBefore = (measure: string, told = sql`true`) => sql`
    select held.* from unnest(${destinations}::text[]) as touched (destination) cross join lateral (
      select * from report
      where report.destination = touched.destination and ${along} < ${from} and ${sql.ref(measure)} is not null
        and ${among} and ${told}
      order by day desc, known_on desc, import is not null desc, source desc
      limit 1
    ) held`;
  await db
    .deleteFrom('destination_step')
    .where('reading', '=', reading)
    .where('destination', '=', sql<string>`any(${destinations})`)
    .where('day', '>=', from)
    .execute();
  await sql`
    with used as (
      select * from report where destination = any(${destinations}) and ${along} >= ${from} and ${among}
      union all (${sql.join(
        MEASURES.flatMap((measure) => [heldBefore(measure), heldBefore(measure, sql`not filled`)]),
        sql` union `,
      )})
    ),
    ranked as (
      select used.*,
        row_number() over (partition by destination order by day, known_on, import is not null, source) as rank
      from used
    ),
    standing as (
      select destination, ${along} as step_day,
        max(array[rank, doses]) filter (where doses is not null) over so_far as doses,
        max(array[rank, people]) filter (where people is not null) over so_far as people,
        max(array[rank, "full"]) filter (where "full" is not null) over so_far as "full",
        max(array[rank, boosters]) filter (where boosters is not null) over so_far as boosters,
        max(day) filter (where doses is not null and not filled) over so_far as reported,
        max(day) filter (where people is not null and not filled) over so_far as people_reported,
        max(day) filter (where "full" is not null and not filled) over so_far as full_reported,
        max(day) filter (where boosters is not null and not filled) over so_far as boosters_reported
      from ranked
      window so_far as (partition by destination order by ${along})
    )
    insert into destination_step (reading, destination, day, reported, people_reported, full_reported,
      boosters_reported, doses, people, "full", boosters)
    select distinct on (destination, step_day) ${reading}::text, destination, step_day, reported, people_reported,
      full_reported, boosters_reported, doses[2], people[2], "full"[2], boosters[2]
    from standing
    where step_day >= ${from}
    order by destination, step_day
  `.execute(db);
}
