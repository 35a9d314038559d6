import type { Destination, GroupBreak, GroupCoverage, Reading } from '@sahakarya/contract';
import type { Database } from '../../platform/database/database.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import type { DataState } from '../../published/data-state.ts';
import { type Days, knownDays } from './asked-day.ts';
import { groupBreaks } from './group-breaks.ts';
import { groupWeeks } from './group-coverage.ts';
import { allDestinations } from './members.ts';
import { type OpeningDays, openingDays } from './opening-days.ts';
import { type WhatIsKnown, whatIsKnown } from './what-is-known.ts';

/** What is the same whatever day is asked for, by one reading. */
export interface OfVersion {
  readonly days: Days;
  readonly known: WhatIsKnown;
  readonly opening: OpeningDays;
  readonly destinations: Destination[];
  readonly weeks: readonly GroupCoverage[];
  readonly breaks: readonly GroupBreak[];
}

interface Kept {
  readonly version: string;
  readonly byReading: Map<Reading, OfVersion>;
}

/** Of each database the version that was asked for last: a third of what a page of a new day would read otherwise. */
const kept = new WeakMap<Database, Kept>();

/**
 * Reads it once for a version of the figures.
 *
 * @throws ProblemError `not-found` while there are no reports
 */
export async function ofVersion(
  desk: Desk,
  { database, state }: { readonly database: Database; readonly state: DataState },
  reading: Reading,
): Promise<OfVersion> {
  const { version } = state;
  const before = kept.get(database);
  const now = before?.version === version ? before : { version, byReading: new Map<Reading, OfVersion>() };
  kept.set(database, now);
  const found = now.byReading.get(reading) ?? (await readAnew(desk, reading));
  now.byReading.set(reading, found);
  return found;
}

async function readAnew(desk: Desk, reading: Reading): Promise<OfVersion> {
  const days = await knownDays(desk);
  const known = await whatIsKnown(desk);
  return {
    days,
    known,
    opening: await openingDays(desk, known, reading, days),
    destinations: await allDestinations(desk),
    weeks: await groupWeeks(desk, known, reading, {}),
    breaks: await groupBreaks(desk, known, reading, days),
  };
}
