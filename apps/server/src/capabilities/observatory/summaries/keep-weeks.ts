import { FRESH_DAYS, weekEnd } from '@sahakarya/impact';
import { addDays, DAYS_PER_WEEK, dateText } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import { type ReportedWeeks, reportedWeeks } from '../reported-weeks.ts';

/** The weeks that summaries are kept for. Sundays, 'YYYY-MM-DD'. */
export interface Weeks {
  readonly first: string;
  readonly last: string;
  /** The first week that was not kept before: all destinations need it and those after it. */
  readonly firstAdded: string | undefined;
}

interface Reach {
  readonly first: string;
  readonly last: string;
  /** The last day of reports that still hold. */
  readonly held: string;
  readonly lastKnown: string;
}

/**
 * Lets the weeks reach over the days of all reports that hold, and to the days on which they were known while they are
 * fresh: as known, they are not there before. What was undone was known all the same, so the last week stays. Reads
 * every report.
 */
export async function keepWeeks(desk: Desk): Promise<Weeks> {
  const before = await reportedWeeks(desk);
  const reach = await reachOfReports(desk);
  const [first, last] = [sundayOf(reach.first), sundayOf(reach.last)];
  for (const table of ['destination_week', 'group_week'] as const)
    await sql`delete from ${sql.table(table)} where week < ${first}::date or week > ${last}::date`.execute(
      desk.db,
    );
  await desk.db
    .updateTable('reported_weeks')
    .set({ first_week: first, last_week: last, held_week: sundayOf(reach.held), last_known: reach.lastKnown })
    .execute();
  return { first, last, firstAdded: firstAdded(before, first, last) };
}

/**
 * Of those that hold and tell a figure; where none does, of all. The last day is that of what was undone, too. There is
 * a report.
 */
async function reachOfReports({ db }: Desk): Promise<Reach> {
  const { rows } = await sql<Reach>`
    select first, held, greatest(held, told) as last, "lastKnown"
    from (
      select coalesce(min(day) filter (where holds), min(day)) as first,
        coalesce(max(reached) filter (where holds), max(reached)) as held, max(reached) filter (where tells) as told,
        coalesce(max(known_on) filter (where holds), max(known_on)) as "lastKnown"
      from (
        select day, known_on, case when known_on - day <= ${sql.lit(FRESH_DAYS)} then known_on else day end as reached,
          tells, tells and undone_on is null as holds
        from report cross join lateral (
          select not impossible and num_nonnulls(doses, people, "full", boosters) > 0) figure (tells)
      ) reports
    ) reach
    where first is not null`.execute(db);
  const [reach] = rows;
  if (reach === undefined) throw new Error('there are no reports');
  return reach;
}

function sundayOf(day: string): string {
  return dateText(weekEnd(dayOf(day)));
}

function firstAdded(before: ReportedWeeks, first: string, last: string): string | undefined {
  if (before.first === undefined || before.last === undefined || first < before.first) return first;
  return last > before.last ? dateText(addDays(dayOf(before.last), DAYS_PER_WEEK)) : undefined;
}
