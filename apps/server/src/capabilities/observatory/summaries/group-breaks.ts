import { type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import { GROUP_LIFT_PER_100, MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { WEEKLY } from './kept-readings.ts';

/**
 * Makes the breaks of the groups' lines anew: where a member's first figure of a measure enters a sum that others had
 * begun, and lifts it. Needs the weeks of destinations and groups.
 */
export async function refreshGroupBreaks({ db }: Desk): Promise<void> {
  await sql`delete from group_break`.execute(db);
  await sql`
    with entry as (${sql.join(MEASURES.map(entriesOf), sql` union all `)})
    insert into group_break (reading, income_group, measure, week, destination, reported, before, after)
    select reading, income_group, measure, week, destination, coalesce(reported, week), before, after
    from entry
    where before > 0 and after is not null and figure * 100 > ${GROUP_LIFT_PER_100} * population`.execute(db);
}

/**
 * The first week of each destination that has a figure, with its group's sums of that week and the one before. The
 * first weeks are looked up once, before anything is joined to them: each costs a look into the index.
 */
function entriesOf(measure: Measure) {
  const figure = sql.ref(measure);
  const reported = sql.ref(REPORTED_FIELD[measure]);
  return sql`(
    with first as materialized (
      select of.reading, destination.destination, held.*
      from unnest(${WEEKLY}::text[]) as of (reading) cross join destination cross join lateral (
        select week, ${figure} as figure, ${reported} as reported
        from destination_week
        where destination_week.reading = of.reading and destination_week.destination = destination.destination
          and ${figure} is not null
        order by week
        limit 1
      ) held
    )
    select first.reading, own.income_group, ${measure}::text as measure, first.week, first.destination,
      first.reported, first.figure, now.population, earlier.${figure} as before, now.${figure} as after
    from first
    join income_group own
      on own.destination = first.destination and own.year = (select max(year) from income_group)
    join group_week now
      on now.reading = first.reading and now.week = first.week and now.income_group = own.income_group
    join group_week earlier
      on earlier.reading = first.reading
      and earlier.week = first.week - extract(isodow from first.week)::integer
      and earlier.income_group = own.income_group
  )`;
}
