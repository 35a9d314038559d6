import type { Break, BreakKind, Reading } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { type WhatIsKnown, weeksOf } from './what-is-known.ts';

interface Wanted {
  readonly reading: Reading;
  readonly destination?: string | undefined;
  readonly kind?: BreakKind | undefined;
}

/**
 * Breaks of the series that a reading shows, as known until the last report that stands became known, and of a
 * snapshot of a day what cannot be; in order of destinations, days, measures and kinds. Where no import stands,
 * nothing was known but what was published.
 */
export async function breaksOf(
  { db }: Desk,
  known: WhatIsKnown,
  { reading, destination, kind }: Wanted,
): Promise<Break[]> {
  const standing = known.revisedFrom === undefined ? { ...known, from: undefined } : known;
  let query = db
    .selectFrom(db.selectFrom('series_break').selectAll().select('day as week').as('kept'))
    .select(['destination', 'day', 'kind', 'measure', 'before', 'after'])
    .where(sql<boolean>`(${weeksOf(standing, reading)} or ${reading} = 'known' and reading = 'snapshot')`)
    .where(sql<boolean>`(reading <> 'known' or day <= (select last_known from reported_weeks))`)
    .orderBy('destination')
    .orderBy('day')
    .orderBy('measure')
    .orderBy('kind');
  if (destination !== undefined) query = query.where('destination', '=', destination);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return await query.execute();
}
