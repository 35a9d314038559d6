import { weekEnd } from '@sahakarya/impact';
import { addDays, DAYS_PER_WEEK, dateText } from '@sahakarya/vocabulary';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dataState } from '../../../published/data-state.ts';
import { dayOf } from '../day-of.ts';
import type { Touched } from './touched.ts';

/** The weeks that summaries are kept for. Sundays, 'YYYY-MM-DD'. */
export interface Weeks {
  readonly last: string;
  /** The first week that was not kept before: all destinations need it and those after it. */
  readonly firstAdded: string | undefined;
}

/** Lets the weeks reach over the days of what was written. They never shrink. */
export async function growWeeks(desk: Desk, touched: readonly Touched[]): Promise<Weeks> {
  const before = await dataState(desk);
  const sundays = touched
    .flatMap(({ firstDay, lastDay }) => [firstDay, lastDay])
    .map((day) => dateText(weekEnd(dayOf(day))));
  const kept = [before.firstWeek, before.lastWeek].flatMap((week) => week ?? []);
  const all = [...sundays, ...kept].sort();
  const first = all.at(0) ?? '';
  const last = all.at(-1) ?? '';
  await desk.db.updateTable('data_state').set({ first_week: first, last_week: last }).execute();
  return { last, firstAdded: firstAdded(before, first, last) };
}

function firstAdded(
  before: { readonly firstWeek: string | undefined; readonly lastWeek: string | undefined },
  first: string,
  last: string,
): string | undefined {
  if (before.firstWeek === undefined || before.lastWeek === undefined || first < before.firstWeek)
    return first;
  return last > before.lastWeek ? dateText(addDays(dayOf(before.lastWeek), DAYS_PER_WEEK)) : undefined;
}
