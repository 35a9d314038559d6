import { weekEnd } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import { refreshBreaks, refreshSnapshotBreaks } from './breaks.ts';
import { uncover } from './covered-spans.ts';
import type { Change } from './ending.ts';
import { refreshExtents } from './extents.ts';
import { refreshGroupBreaks } from './group-breaks.ts';
import { keepWeeks, type Weeks } from './keep-weeks.ts';
import { KEPT_READINGS, WEEKLY, type WeeklyReading } from './kept-readings.ts';
import { refreshPastExtents } from './past-extents.ts';
import { keepReferenceWeek } from './reference-week.ts';
import { keepImports, keepPublished } from './state-of-reports.ts';
import { refreshSteps } from './steps.ts';
import { markSuperseded } from './superseded.ts';
import type { Touched } from './touched.ts';
import { refreshGroupWeeks, refreshWeeks } from './weeks.ts';

/**
 * Makes the summaries of these destinations anew after an import, or after one was undone, from the first day on which
 * the series of one of them may have changed. Where reports reach over weeks that were not kept before, all
 * destinations get these weeks.
 */
export async function refreshSummaries(desk: Desk, touched: readonly Touched[]): Promise<void> {
  if (touched.length === 0) return;
  await keepImports(desk);
  await remake(desk, touched, ['known', 'revised']);
}

/** @param changed the readings of these destinations that may have changed; of the others weeks are added alone */
async function remake(
  desk: Desk,
  touched: readonly Touched[],
  changed: readonly WeeklyReading[],
): Promise<void> {
  const destinations = touched.map(({ destination }) => destination);
  await refreshExtents(desk, destinations);
  await refreshPastExtents(desk, destinations);
  const weeks = await keepWeeks(desk);
  const knownFrom = leastOf(touched.map(({ knownOn }) => knownOn));
  const dayFrom = leastOf(touched.map(({ firstDay }) => firstDay));
  for (const reading of WEEKLY) {
    const from = KEPT_READINGS[reading].axis === 'day' ? dayFrom : knownFrom;
    const own = changed.includes(reading) ? { destinations, from } : undefined;
    await refreshReading(desk, reading, own, weeks);
  }
  for (const reading of changed) await refreshBreaks(desk, reading, destinations);
  await refreshGroupBreaks(desk);
}

async function refreshReading(
  desk: Desk,
  reading: WeeklyReading,
  own: Change | undefined,
  { first, last, firstAdded }: Weeks,
): Promise<void> {
  const starts = firstAdded === undefined ? [] : [firstAdded];
  if (own !== undefined) {
    await refreshSteps(desk, reading, own);
    // What is impossible, or undone, may lie before the first week, and beyond the last.
    const changedFrom = leastOf([dateText(weekEnd(dayOf(own.from))), last]);
    starts.push(changedFrom < first ? first : changedFrom);
    await refreshWeeks(desk, reading, { destinations: own.destinations, from: leastOf(starts), last });
  }
  if (firstAdded !== undefined) {
    const others = await untouched(desk, own?.destinations ?? []);
    await refreshWeeks(desk, reading, { destinations: others, from: firstAdded, last });
  }
  if (starts.length > 0) await refreshGroupWeeks(desk, reading, { from: leastOf(starts), last });
}

async function untouched({ db }: Desk, destinations: readonly string[]): Promise<string[]> {
  const all = await db.selectFrom('destination').select('destination').execute();
  const known = new Set(destinations);
  return all.map(({ destination }) => destination).filter((destination) => !known.has(destination));
}

function leastOf(days: readonly string[]): string {
  return [...days].sort().at(0) ?? '';
}

const NO_WEEKS = {
  first_week: null,
  last_day: null,
  asked_until: null,
  last_known: null,
  reference_week: null,
};

/** Makes all summaries from nothing: reads every report. */
export async function refreshAllSummaries(desk: Desk): Promise<void> {
  const { db } = desk;
  await db.deleteFrom('destination_step').execute();
  await db.deleteFrom('destination_week').execute();
  await db.deleteFrom('group_week').execute();
  await db.deleteFrom('series_break').execute();
  await db.deleteFrom('group_break').execute();
  await db.deleteFrom('report_extent').execute();
  await db.deleteFrom('past_extent').execute();
  await db.updateTable('reported_weeks').set(NO_WEEKS).execute();
  const all = await db
    .selectFrom('report')
    .select(({ fn }) => ['destination', fn.min('day').as('firstDay'), fn.min('known_on').as('knownOn')])
    .groupBy('destination')
    .execute();
  await uncover(desk, sql`true`);
  await markSuperseded(desk);
  await keepPublished(desk);
  await keepImports(desk);
  if (all.length === 0) return;
  const from = leastOf(all.map(({ knownOn }) => knownOn));
  await refreshSteps(desk, 'snapshot', { destinations: all.map(({ destination }) => destination), from });
  await refreshSnapshotBreaks(desk);
  await remake(desk, all, WEEKLY);
  await keepReferenceWeek(desk);
}
