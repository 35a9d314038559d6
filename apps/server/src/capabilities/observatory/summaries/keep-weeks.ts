import { FRESH_DAYS, MEASURES, weekEnd } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import { type ReportedWeeks, reportedWeeks } from '../reported-weeks.ts';

/** The ends of the weeks of all summaries, 'YYYY-MM-DD': Sundays, but for the last, where none has come. */
export interface Weeks {
  readonly first: string;
  readonly last: string;
  /** That of the first week that was not kept before: all destinations need it and those after it. */
  readonly firstAdded: string | undefined;
}

interface Reach {
  readonly first: string;
  readonly last: string;
  readonly askedUntil: string;
  readonly lastKnown: string;
}

/**
 * Lets the weeks reach over the days of all reports that stand, and to the days on which they were known while they are
 * fresh: as known, they are not there before. What was undone, or taken back, was known all the same, so the days until
 * then can be asked for. Reads every report; needs the extents of what is past.
 */
export async function keepWeeks(desk: Desk): Promise<Weeks> {
  const before = await reportedWeeks(desk);
  const { last, askedUntil, lastKnown, ...reach } = await reachOfReports(desk);
  const first = endOfWeek(reach.first, last);
  for (const table of ['destination_week', 'group_week'] as const)
    await sql`
      delete from ${sql.table(table)}
      where week < ${first}::date or week > ${last}::date or week <> ${last}::date and extract(isodow from week) <> 7
    `.execute(desk.db);
  await desk.db
    .updateTable('reported_weeks')
    .set({ first_week: first, last_day: last, asked_until: askedUntil, last_known: lastKnown })
    .execute();
  return { first, last, firstAdded: firstAdded(before, first, last) };
}

/** Of those that stand; where none does, of all. There is a report. */
async function reachOfReports({ db }: Desk): Promise<Reach> {
  const taking = await sql`select from report where ${TAKES_BACK} limit 1`.execute(db);
  // Who takes nothing back tells something.
  const tellsStill = taking.rows.length > 0 ? TELLS_STILL : sql`true`;
  const { rows } = await sql<Reach>`
    select first, last, greatest(last, (select max(until) - 1 from past_extent)) as "askedUntil", "lastKnown"
    from (
      select coalesce(min(day) filter (where stands), min(day)) as first,
        coalesce(max(reached) filter (where stands), max(reached)) as last,
        coalesce(max(known_on) filter (where stands), max(known_on)) as "lastKnown"
      from (
        select day, known_on, case when known_on - day <= ${sql.lit(FRESH_DAYS)} then known_on else day end as reached,
          not impossible and undone_on is null and ${tellsStill} as stands
        from report
      ) reports
    ) reach
    where first is not null`.execute(db);
  const [reach] = rows;
  if (reach === undefined) throw new Error('there are no reports');
  return reach;
}

function toldOf(measure: (typeof MEASURES)[number]): RawBuilder<unknown> {
  return sql`case when ${sql.ref(measure)} is not null then ${measure}::text end`;
}

/** An index has these few. */
const TAKES_BACK = sql`(taken_back is not null and undone_on is null)`;

/** Of a `report` the measures that its publisher took back since. */
const TAKEN_BACK = sql`coalesce((
  select array_agg(measure)
  from report later join source theirs on theirs.source = later.source
    join source own on own.source = report.source, unnest(later.taken_back) measure
  where later.taken_back is not null and later.undone_on is null
    and later.destination = report.destination and later.day = report.day and theirs.publisher = own.publisher
    and (later.known_on, later.entry, later.source) > (report.known_on, report.entry, report.source)
), '{}')`;

/** Whether it tells a measure that wasn't taken back. Few days have what was: the others are not looked up singly. */
const TELLS_STILL = sql`case
  when (destination, day) in (
    select destination, day from report where ${TAKES_BACK}
  ) then not (array_remove(array[${sql.join(MEASURES.map(toldOf))}], null) <@ ${TAKEN_BACK})
  else num_nonnulls(${sql.join(MEASURES.map((measure) => sql.ref(measure)))}) > 0
end`;

/** Where the last day is another one, the week that it ends, or that ended on the one before, is another one, too. */
function firstAdded(before: ReportedWeeks, first: string, last: string): string | undefined {
  if (before.first === undefined || before.last === undefined || first < before.first) return first;
  if (last === before.last) return undefined;
  return endOfWeek(last < before.last ? last : before.last, last);
}

function endOfWeek(day: string, last: string): string {
  const sunday = dateText(weekEnd(dayOf(day)));
  return sunday < last ? sunday : last;
}
