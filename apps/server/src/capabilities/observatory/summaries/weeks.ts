import { type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import { FRESH_DAYS, MEASURES, weekEnd } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import type { WeeklyReading } from './kept-readings.ts';

/** The weeks of destinations from a day on, and every week that is new. */
export interface WeekChange {
  readonly destinations: readonly string[];
  /** The ends of weeks, 'YYYY-MM-DD': the first that may have changed, and the last that is kept. */
  readonly from: string;
  readonly last: string;
}

/** Makes the weeks of destinations anew. Needs their steps: each holds until the day before the next. */
export async function refreshWeeks(
  { db }: Desk,
  reading: WeeklyReading,
  { destinations, from, last }: WeekChange,
): Promise<void> {
  await db
    .deleteFrom('destination_week')
    .where('reading', '=', reading)
    .where('destination', '=', sql<string>`any(${destinations})`)
    .where('week', '>=', from)
    .execute();
  await sql`
    with used as (
      select * from destination_step
      where reading = ${reading} and destination = any(${destinations}) and day > ${from} and day <= ${last}
      union all
      select held.* from unnest(${destinations}::text[]) as touched (destination) cross join lateral (
        select * from destination_step
        where destination_step.reading = ${reading} and destination_step.destination = touched.destination
          and destination_step.day <= ${from}
        order by destination_step.day desc
        limit 1
      ) held
    ),
    lasting as (
      select used.*, lead(day) over (partition by destination order by day) as next from used
    )
    insert into destination_week (reading, destination, week, reported, people_reported, full_reported,
      boosters_reported, doses, people, "full", boosters, filled)
    select reading, destination, least(week::date, ${last}::date), reported, people_reported, full_reported,
      boosters_reported, doses, people, "full", boosters, filled
    from lasting cross join generate_series(
      greatest(${from}::date, day + (7 - extract(isodow from day)::integer))::timestamp,
      least(${sundayOf(last)}::date, next - 1)::timestamp,
      interval '7 days') as week
  `.execute(db);
}

function sundayOf(day: string): string {
  return dateText(weekEnd(dayOf(day)));
}

/** People of the members that ever reported a measure, and of those whose last report is fresh. */
function basisOf(measure: Measure) {
  const reported = sql.ref(REPORTED_FIELD[measure]);
  const [basis, fresh] = [sql.ref(`${measure}_basis`), sql.ref(`${measure}_fresh`)];
  return sql`
    sum(population) filter (where ${reported} is not null) as ${basis},
    sum(population) filter (where week - ${reported} <= ${sql.lit(FRESH_DAYS)}) as ${fresh}`;
}

/** A sum beyond 2^53 − 1, which no answer could tell exactly, is not known. */
function exactSumOf(measure: Measure) {
  const count = sql.ref(measure);
  return sql`case when sum(${count}) <= ${sql.lit(Number.MAX_SAFE_INTEGER)} then sum(${count}) end as ${count}`;
}

function basisColumns(written: (name: RawBuilder<unknown>) => RawBuilder<unknown> = (name) => name) {
  const names = MEASURES.flatMap((measure) => [`${measure}_basis`, `${measure}_fresh`]);
  return sql.join(names.map((name) => written(sql`${sql.ref(name)}`)));
}

/** Makes the sums of all groups anew from the end of a week on. Needs the weeks of the destinations. */
export async function refreshGroupWeeks(
  { db }: Desk,
  reading: WeeklyReading,
  { from, last }: Pick<WeekChange, 'from' | 'last'>,
): Promise<void> {
  await sql`delete from group_week where reading = ${reading} and week >= ${from}`.execute(db);
  await sql`
    with member as (
      select destination, population, income_group
      from destination join income_group using (destination)
      where year = (select max(year) from income_group)
    ),
    all_groups as (
      select income_group, count(*) as destinations, sum(population) as population
      from member group by income_group
    ),
    sums as (
      select week, income_group, count(doses) as reporting, ${sql.join(MEASURES.map(exactSumOf))},
        ${basisOf('doses')}, ${basisOf('people')},
        ${basisOf('full')}, ${basisOf('boosters')}
      from destination_week join member using (destination)
      where reading = ${reading} and week >= ${from}
      group by week, income_group
    )
    insert into group_week (reading, week, income_group, destinations, reporting, population,
      doses, people, "full", boosters, ${basisColumns()})
    select ${reading}::text, every.week, all_groups.income_group, all_groups.destinations,
      coalesce(sums.reporting, 0), all_groups.population,
      sums.doses, sums.people, sums."full", sums.boosters, ${basisColumns((name) => sql`coalesce(${name}, 0)`)}
    from (
      select least(sunday::date, ${last}::date)
      from generate_series(${from}::timestamp, ${sundayOf(last)}::timestamp, interval '7 days') as sunday
    ) as every (week)
    cross join all_groups
    left join sums on sums.week = every.week and sums.income_group = all_groups.income_group
  `.execute(db);
}
