import { isFresh, weekEnd } from '@sahakarya/impact';
import { addDays, DAYS_PER_WEEK, dateText } from '@sahakarya/vocabulary';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import { type ReportedWeeks, reportedWeeks } from '../reported-weeks.ts';
import type { Touched } from './touched.ts';

/** The weeks that summaries are kept for. Sundays, 'YYYY-MM-DD'. */
export interface Weeks {
  readonly last: string;
  /** The first week that was not kept before: all destinations need it and those after it. */
  readonly firstAdded: string | undefined;
}

/**
 * Lets the weeks reach over the days of what was written, and to the day on which it was known while it is fresh: as
 * known, it is not there before. They never shrink.
 */
export async function growWeeks(desk: Desk, touched: readonly Touched[]): Promise<Weeks> {
  const before = await reportedWeeks(desk);
  const sundays = touched
    .flatMap(({ firstDay, lastDay, lastKnownOn }) => [
      firstDay,
      isFresh(dayOf(lastDay), dayOf(lastKnownOn)) ? lastKnownOn : lastDay,
    ])
    .map((day) => dateText(weekEnd(dayOf(day))));
  const kept = [before.first, before.last].flatMap((week) => week ?? []);
  const all = [...sundays, ...kept].sort();
  const first = all.at(0) ?? '';
  const last = all.at(-1) ?? '';
  const lastKnown =
    [...touched.map(({ lastKnownOn }) => lastKnownOn), before.lastKnown ?? ''].sort().at(-1) ?? '';
  await desk.db
    .updateTable('reported_weeks')
    .set({ first_week: first, last_week: last, last_known: lastKnown })
    .execute();
  return { last, firstAdded: firstAdded(before, first, last) };
}

function firstAdded(before: ReportedWeeks, first: string, last: string): string | undefined {
  if (before.first === undefined || before.last === undefined || first < before.first) return first;
  return last > before.last ? dateText(addDays(dayOf(before.last), DAYS_PER_WEEK)) : undefined;
}
