import type { Reading } from '@sahakarya/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { KeptReading, WeeklyReading } from './summaries/kept-readings.ts';

/** Of which days it is known what was known on them. Days are 'YYYY-MM-DD'. */
export interface WhatIsKnown {
  /** The days of which a snapshot tells it. */
  readonly snapshots: readonly string[];
  /** The first day from which on imports tell it; undefined where there are none. */
  readonly from: string | undefined;
  /** The state of the reference data, which stand for all other days; undefined where there are none. */
  readonly published: string | undefined;
  /** The first day that an import tells something about; undefined where there are none. */
  readonly revisedFrom: string | undefined;
}

export async function whatIsKnown({ db }: Desk): Promise<WhatIsKnown> {
  const state = await db.selectFrom('reported_weeks').selectAll().executeTakeFirstOrThrow();
  const sources = await db
    .selectFrom('source')
    .select('snapshot')
    .where('snapshot', 'is not', null)
    .execute();
  const imports = state.imports_known_from ?? undefined;
  const published = state.published ?? undefined;
  return {
    snapshots: sources.flatMap(({ snapshot }) => snapshot ?? []),
    // An import of before the reference data's own state is part of what was known then, and not all of it.
    from: imports === undefined || published === undefined || imports > published ? imports : published,
    published,
    revisedFrom: state.imports_about_from ?? undefined,
  };
}

/** The reading that answers for a day. */
export function keptReading(known: WhatIsKnown, reading: Reading, day: string): KeptReading {
  if (reading === 'revised' || known.published === undefined) return reading;
  if (known.snapshots.includes(day)) return 'snapshot';
  return known.from !== undefined && day >= known.from ? 'known' : 'published';
}

function isSincePublished({ published }: WhatIsKnown, day: string): boolean {
  return published !== undefined && day > published;
}

/** The readings of a day that differ: there is no other where nothing is known of it, and nothing was revised since. */
export function readingsOf(known: WhatIsKnown, day: string): Reading[] {
  const isRevised = known.revisedFrom !== undefined && day >= known.revisedFrom;
  const isKnown = keptReading(known, 'known', day) !== 'published' || isSincePublished(known, day);
  return isKnown || isRevised ? ['known', 'revised'] : ['known'];
}

/**
 * The day on which the figures of a day were published, where they are those: nobody knows what was known then, or
 * asked for as revised, nothing has revised them. Else null: of a day after that one they were there as they are.
 */
export function publishedOn(known: WhatIsKnown, reading: Reading, day: string): string | null {
  if (isSincePublished(known, day)) return null;
  const isPublished = keptReading(known, reading, day) === 'published' || readingsOf(known, day).length === 1;
  return isPublished ? (known.published ?? null) : null;
}

/** The rows by week that answer for a reading, each week by its own. No snapshot is one of weeks. */
export function weeksOf(known: WhatIsKnown, reading: Reading): RawBuilder<boolean> {
  if (reading === 'revised' || known.published === undefined) return sql`reading = ${reading}`;
  return sql`reading in ('known', 'published')
    and reading = case when week >= ${known.from ?? 'infinity'}::date then 'known' else 'published' end`;
}

/** The reading of a week in that list. */
export function weeklyReading(known: WhatIsKnown, reading: Reading, week: string): WeeklyReading {
  const kept = keptReading({ ...known, snapshots: [] }, reading, week);
  return kept === 'snapshot' ? 'published' : kept;
}

/** `publishedOn` for the weeks of that list. */
export function weekPublishedOn(known: WhatIsKnown, reading: Reading, week: string): string | null {
  return publishedOn({ ...known, snapshots: [] }, reading, week);
}
