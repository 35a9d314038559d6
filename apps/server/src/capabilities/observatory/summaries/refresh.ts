import type { Reading } from '@sahakarya/contract';
import { weekEnd } from '@sahakarya/impact';
import { dateText } from '@sahakarya/vocabulary';
import type { Desk } from '../../../platform/desk/desk.ts';
import { dayOf } from '../day-of.ts';
import { refreshBreaks } from './breaks.ts';
import { growWeeks } from './grow-weeks.ts';
import { keepReferenceWeek } from './reference-week.ts';
import { type Axis, refreshSteps } from './steps.ts';
import type { Touched } from './touched.ts';
import { refreshGroupWeeks, refreshWeeks } from './weeks.ts';

/** What changes a reading as days pass: reports as they become known, or days as they are reported about. */
const AXES: Readonly<Record<Reading, Axis>> = { known: 'known_on', revised: 'day' };

/**
 * Makes the summaries of these destinations anew, from the first day on which the series of one of them may have
 * changed. Where reports reach over weeks that were not kept before, all destinations get these weeks.
 */
export async function refreshSummaries(desk: Desk, touched: readonly Touched[]): Promise<void> {
  if (touched.length === 0) return;
  const destinations = touched.map(({ destination }) => destination);
  const { last, firstAdded } = await growWeeks(desk, touched);
  for (const reading of ['known', 'revised'] as const) {
    const from = leastOf(touched.map(({ firstDay, knownOn }) => (reading === 'known' ? knownOn : firstDay)));
    await refreshSteps(desk, reading, AXES[reading], { destinations, from });
    const changed = dateText(weekEnd(dayOf(from)));
    const weekFrom = leastOf([changed, firstAdded ?? changed]);
    await refreshWeeks(desk, reading, { destinations, from: weekFrom, last });
    if (firstAdded !== undefined) {
      const others = await untouched(desk, destinations);
      await refreshWeeks(desk, reading, { destinations: others, from: firstAdded, last });
    }
    await refreshGroupWeeks(desk, reading, { from: weekFrom, last });
  }
  await refreshBreaks(desk, destinations);
}

async function untouched({ db }: Desk, destinations: readonly string[]): Promise<string[]> {
  const all = await db.selectFrom('destination').select('destination').execute();
  const known = new Set(destinations);
  return all.map(({ destination }) => destination).filter((destination) => !known.has(destination));
}

function leastOf(days: readonly string[]): string {
  return [...days].sort().at(0) ?? '';
}

const NO_WEEKS = { first_week: null, last_week: null, last_known: null, reference_week: null };

/** Makes all summaries from nothing: reads every report. */
export async function refreshAllSummaries(desk: Desk): Promise<void> {
  const { db } = desk;
  await db.deleteFrom('destination_step').execute();
  await db.deleteFrom('destination_week').execute();
  await db.deleteFrom('group_week').execute();
  await db.deleteFrom('series_break').execute();
  await db.updateTable('reported_weeks').set(NO_WEEKS).execute();
  const all = await db
    .selectFrom('report')
    .select(({ fn }) => [
      'destination',
      fn.min('day').as('firstDay'),
      fn.max('day').as('lastDay'),
      fn.min('known_on').as('knownOn'),
      fn.max('known_on').as('lastKnownOn'),
    ])
    .groupBy('destination')
    .execute();
  await refreshSummaries(desk, all);
  await keepReferenceWeek(desk);
}
