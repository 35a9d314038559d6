import { REPORTED_FIELD, type Reading } from '@sahakarya/contract';
import { FRESH_DAYS, MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import { COVERED_SHARE } from './covered-share.ts';
import { endingOf, hasEnds } from './summaries/ending.ts';
import type { WeeklyReading } from './summaries/kept-readings.ts';
import { type WhatIsKnown, weeklyReading, weeksOf } from './what-is-known.ts';

/** The reference data keep what was to be read on this day, word for word: their story is told from it. */
const STORY_DAY = '2021-08-04';

/** The newest figures that are here. */
export interface Latest {
  readonly day: string;
  readonly reading: Reading;
}

export interface OpeningDays {
  /** What is shown to whoever asks for no day. */
  readonly opening: string;
  readonly latest: Latest;
}

/**
 * The newest day is the one by which the fresh reports of enough people were there, in the newest week that has them.
 * Pages open on it where imports have brought it beyond the reference data's own; else on the day of their story.
 */
export async function openingDays(
  desk: Desk,
  known: WhatIsKnown,
  reading: Reading,
  days: Days,
): Promise<OpeningDays> {
  const newest = await newestDays(desk, known);
  const { reference_week } = await desk.db
    .selectFrom('reported_weeks')
    .select('reference_week')
    .executeTakeFirstOrThrow();
  const own = newest.get(reading);
  const story = STORY_DAY >= days.first && STORY_DAY <= days.last ? STORY_DAY : days.last;
  return {
    opening: own !== undefined && own > (reference_week ?? '') ? own : story,
    latest: latestOf(newest) ?? { day: days.last, reading },
  };
}

/** By what was known that day, unless only what came later tells of a newer one. */
function latestOf(newest: ReadonlyMap<Reading, string>): Latest | undefined {
  const [known = '', revised = ''] = [newest.get('known'), newest.get('revised')];
  if (known === '' && revised === '') return undefined;
  return known >= revised ? { day: known, reading: 'known' } : { day: revised, reading: 'revised' };
}

/**
 * In the newest week in which enough people have a fresh report: the day by which these were there. As known, not in
 * weeks of what was undone, or taken back, since then: as revised, a report that holds still is as fresh in each week.
 */
async function newestDays(desk: Desk, known: WhatIsKnown): Promise<ReadonlyMap<Reading, string>> {
  const enough = sql`${sql.lit(COVERED_SHARE)} * sum(doses_basis)`;
  const { rows } = await sql<{ reading: Reading; week: string }>`
    select asked as reading, max(week) as week
    from (
      select asked, week from (
        select 'known' as asked, * from group_week where ${weeksOf(known, 'known')}
        union all select 'revised', * from group_week where ${weeksOf(known, 'revised')}
      ) weeks
      join (
        select week, sum(doses_fresh) as still_fresh from group_week where reading = 'revised' group by week
      ) revised using (week)
      group by asked, reading, week, still_fresh
      having sum(doses_basis) > 0 and sum(doses_fresh) >= ${enough}
        and (reading <> 'known' or still_fresh >= ${enough})
    ) covered
    group by asked`.execute(desk.db);
  const days = new Map<Reading, string>();
  for (const { reading, week } of rows)
    days.set(reading, await coveredDay(desk, weeklyReading(known, reading, week), week));
  return days;
}

/**
 * The first day by which the reports of doses that are fresh on a Sunday were there of enough people. Those after it
 * are of few: one country's row of a later day moves nobody. There is one.
 */
async function coveredDay({ db }: Desk, kept: WeeklyReading, week: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    with newest as (
      select destination, population, held.reported
      from destination cross join lateral (
        select reported from destination_step
        where reading = ${kept} and destination_step.destination = destination.destination and day <= ${week}
        order by day desc limit 1
      ) held
      where held.reported is not null
    ),
    there as (
      select begun.day, sum(population) over (order by begun.day) as people
      from newest cross join lateral (
        select day from destination_step
        where reading = ${kept} and destination_step.destination = newest.destination and day <= ${week}
          and day >= newest.reported and destination_step.reported = newest.reported
        order by day limit 1
      ) begun
      where ${week}::date - newest.reported <= ${sql.lit(FRESH_DAYS)}
    )
    select min(day) as day from there
    where people >= ${sql.lit(COVERED_SHARE)} * (select sum(population) from newest)`.execute(db);
  return rows[0]?.day ?? week;
}

/** Of a `step` as known: whether the last report of a measure that it rests on was there by then, and holds still. */
function restsOnHeld(measure: Measure) {
  return sql`(step.reading <> 'known' or exists (
    select from report
    where report.destination = step.destination and report.day = step.${sql.ref(REPORTED_FIELD[measure])}
      and report.known_on <= step.day
      and report.${sql.ref(measure)} is not null and not impossible and not filled and not superseded
      and ${endingOf('never-held').isHolding(measure)}))`;
}

/** The newest figures of a destination that are here; null where it never reported. */
export async function latestDayOf(
  desk: Desk,
  known: WhatIsKnown,
  destination: string,
): Promise<Latest | null> {
  const days = new Map<Reading, string>();
  for (const reading of ['known', 'revised'] as const) {
    const day = await newestDayOf(desk, known, reading, destination, MEASURES);
    if (day !== undefined) days.set(reading, day);
  }
  return latestOf(days) ?? null;
}

/**
 * The first day on which the newest report of a destination was there that was fresh then; undefined where none was. Of
 * doses, which a page's title tells: on the day of another measure's they may be filled in.
 * What became known long after its day is told of no day as known; what was undone, or taken back, since then is there
 * on that day still, and is the newest of nobody.
 */
export async function newestDayOf(
  desk: Desk,
  known: WhatIsKnown,
  reading: Reading,
  destination: string,
  measures: readonly Measure[] = ['doses'],
): Promise<string | undefined> {
  const isAsked = reading === 'known' && (await hasEnds(desk, [destination]));
  const newestOf = (measure: Measure) => {
    const reported = sql.ref(REPORTED_FIELD[measure]);
    return sql`(
      select day, ${reported} as reported from (select *, day as week from destination_step) step
      where ${weeksOf(known, reading)} and destination = ${destination}
        and day - ${reported} <= ${sql.lit(FRESH_DAYS)} and ${isAsked ? restsOnHeld(measure) : sql`true`}
      order by ${reported} desc, day limit 1)`;
  };
  const { rows } = await sql<{ day: string }>`
    select day from (${sql.join(measures.map(newestOf), sql` union all `)}) newest
    order by reported desc, day limit 1`.execute(desk.db);
  return rows[0]?.day;
}
