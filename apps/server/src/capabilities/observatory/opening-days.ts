import type { Reading } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Days } from './asked-day.ts';
import { COVERED_SHARE } from './covered-share.ts';

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
export async function openingDays(desk: Desk, reading: Reading, days: Days): Promise<OpeningDays> {
  const newest = await newestDays(desk);
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
async function newestDays({ db }: Desk): Promise<ReadonlyMap<Reading, string>> {
  const { rows } = await sql<{ reading: Reading; day: string }>`
    select reading, least(max(week), (select last_known from reported_weeks)) as day
    from (
      select reading, week from group_week group by reading, week
      having sum(doses_basis) > 0 and sum(doses_fresh) >= ${sql.lit(COVERED_SHARE)} * sum(doses_basis)
    ) covered
    group by reading`.execute(db);
  return new Map(rows.map(({ reading, day }) => [reading, day]));
}

/** The first day on which a destination's newest report was there; undefined where it never reported. */
export async function newestDayOf(
  { db }: Desk,
  reading: Reading,
  destination: string,
  { last }: Days,
): Promise<string | undefined> {
  const { rows } = await sql<{ day: string }>`
    select step.day from destination_step step, (
      select reported from destination_step
      where reading = ${reading} and destination = ${destination} and day <= ${last}
      order by day desc limit 1
    ) newest
    where step.reading = ${reading} and step.destination = ${destination} and step.reported = newest.reported
    order by step.day limit 1`.execute(db);
  return rows[0]?.day;
}
