import type { Reading } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import { COVERED_SHARE } from './covered-share.ts';
import { type WhatIsKnown, weeklyReading, weeksOf } from './what-is-known.ts';

/** The reference data keep what was to be read on this day, word for word: their story is told from it. */
const STORY_DAY = '2021-08-04';

/** The newest figures that are here. */
export interface Latest {
  readonly day: string;
  readonly reading: Reading;
}

export interface OpeningDays {
  /** What is shown to whoever asks for no day. */
  readonly opening: string;
  readonly latest: Latest;
}

/**
 * The newest day is the last on which fresh reports cover enough people. Pages open on it where imports have brought it
 * beyond the reference data's own; else on the day of their story.
 */
export async function openingDays(
  desk: Desk,
  known: WhatIsKnown,
  reading: Reading,
  days: Days,
): Promise<OpeningDays> {
  const newest = await newestDays(desk, known);
  const { reference_week } = await desk.db
    .selectFrom('reported_weeks')
    .select('reference_week')
    .executeTakeFirstOrThrow();
  const own = newest.get(reading);
  const story = STORY_DAY >= days.first && STORY_DAY <= days.last ? STORY_DAY : days.last;
  return {
    opening: own !== undefined && own > (reference_week ?? '') ? own : story,
    latest: latestOf(newest) ?? { day: days.last, reading },
  };
}

/** By what was known that day, unless only what came later tells of a newer one. */
function latestOf(newest: ReadonlyMap<Reading, string>): Latest | undefined {
  const [known = '', revised = ''] = [newest.get('known'), newest.get('revised')];
  if (known === '' && revised === '') return undefined;
  return known >= revised ? { day: known, reading: 'known' } : { day: revised, reading: 'revised' };
}

/** A week that has not ended reaches to the last day that anything is known of. */
async function newestDays({ db }: Desk, known: WhatIsKnown): Promise<ReadonlyMap<Reading, string>> {
  const { rows } = await sql<{ reading: Reading; day: string }>`
    select asked as reading, least(max(week), (select last_known from reported_weeks)) as day
    from (
      select asked, week from (
        select 'known' as asked, * from group_week where ${weeksOf(known, 'known')}
        union all select 'revised', * from group_week where ${weeksOf(known, 'revised')}
      ) weeks
      group by asked, week
      having sum(doses_basis) > 0 and sum(doses_fresh) >= ${sql.lit(COVERED_SHARE)} * sum(doses_basis)
    ) covered
    group by asked`.execute(db);
  return new Map(rows.map(({ reading, day }) => [reading, day]));
}

/** The first day on which a destination's newest report was there; undefined where it never reported. */
export async function newestDayOf(
  { db }: Desk,
  known: WhatIsKnown,
  reading: Reading,
  destination: string,
  { last }: Days,
): Promise<string | undefined> {
  const kept = weeklyReading(known, reading, last);
  const { rows } = await sql<{ day: string }>`
    select step.day from destination_step step, (
      select reported from destination_step
      where reading = ${kept} and destination = ${destination} and day <= ${last}
      order by day desc limit 1
    ) newest
    where step.reading = ${kept} and step.destination = ${destination} and step.reported = newest.reported
    order by step.day limit 1`.execute(db);
  return rows[0]?.day;
}
