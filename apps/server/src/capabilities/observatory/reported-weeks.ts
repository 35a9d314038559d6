import type { Desk } from '../../platform/desk/desk.ts';

/** What summaries by week are kept for; undefined while there are no reports. */
export interface ReportedWeeks {
  /** The end of the first week: a Sunday, unless it is the last one, too. */
  readonly first: string | undefined;
  /** The newest day that a report that stands is about, or became known on: the last week ends on it. */
  readonly last: string | undefined;
  /** The last day of which it is known what was known on it, by what was undone or taken back since, too. */
  readonly askedUntil: string | undefined;
}

export async function reportedWeeks({ db }: Desk): Promise<ReportedWeeks> {
  const row = await db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow();
  return {
    first: row.first_week ?? undefined,
    last: row.last_day ?? undefined,
    askedUntil: row.asked_until ?? undefined,
  };
}
