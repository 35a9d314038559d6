import type { Desk } from '../../platform/desk/desk.ts';

/** The Sundays that summaries are kept for; undefined while there are no reports. */
export interface ReportedWeeks {
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** The last one that reports reach which still hold: beyond it is what is undone. */
  readonly held: string | undefined;
  /** The newest day that a report is about, or became known on. */
  readonly lastKnown: string | undefined;
}

export async function reportedWeeks({ db }: Desk): Promise<ReportedWeeks> {
  const row = await db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow();
  return {
    first: row.first_week ?? undefined,
    last: row.last_week ?? undefined,
    held: row.held_week ?? undefined,
    lastKnown: row.last_known ?? undefined,
  };
}
