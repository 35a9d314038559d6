import { FRESH_DAYS } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { COVERED_SHARE } from '../covered-share.ts';

/**
 * Keeps how far the reference data reach by themselves, whatever was imported beside them: the newest Sunday on which
 * their fresh reports cover enough people, and not beyond the week of the last of them.
 */
export async function keepReferenceWeek({ db }: Desk): Promise<void> {
  await sql`
    with told as (
      select destination, day, lead(day) over (partition by destination order by day) as next
      from (
        select distinct destination, day from report where import is null and not filled and doses is not null
      ) days
    ),
    standing as (
      select destination, day, week::date as week
      from told cross join generate_series(
        (day + (7 - extract(isodow from day)::integer))::timestamp,
        coalesce(next - 1, (select max(day) + ${sql.lit(FRESH_DAYS)} from told))::timestamp,
        interval '7 days') as week
    ),
    covered as (
      select week from standing join destination using (destination)
      group by week
      having sum(population) filter (where week - day <= ${sql.lit(FRESH_DAYS)})
        >= ${sql.lit(COVERED_SHARE)} * sum(population)
    )
    update reported_weeks set reference_week = least(
      (select max(week) from covered),
      (select max(day) + (7 - extract(isodow from max(day))::integer) from told))`.execute(db);
}
