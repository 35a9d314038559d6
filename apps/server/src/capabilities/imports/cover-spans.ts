import { MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { ImportKeys } from './write-rows.ts';

/** Days of which an import tells nothing that holds: with more of them a destination has no span. */
const MOST_BUT = 50;

/**
 * Keeps of each destination the measures of which the rows of `compared` that were just written tell all that their
 * publisher ever told of the days from the first to the last, but for a few: its earlier reports of these measures
 * alone need be read no more. Where something was ever taken back or undone, nothing is kept.
 *
 * @param isWhole whether `compared` has every day that the publisher told before
 */
export async function coverSpans(
  { db }: Desk,
  { entry, knownOn, source: { publisher } }: ImportKeys,
  isWhole: boolean,
): Promise<void> {
  if (!isWhole) return;
  const measures = MEASURES.map((measure) => sql.ref(measure));
  const own = MEASURES.map((measure) => sql.ref(`own_${measure}`));
  const isBut = sql`num_nonnulls(${sql.join(own)}) > 0 and (status not in ('new', 'changed', 'confirmed') or impossible)`;
  const tellsAll = MEASURES.map(
    (measure) =>
      sql`bool_and(is_but or ${sql.ref(`own_${measure}`)} is null or ${sql.ref(measure)} is not null)`,
  );
  const replaced = measures.map((measure) => sql`${measure} = excluded.${measure}`);
  await sql`
    insert into covered_span (destination, publisher, first_day, last_day, but, known_on, entry, ${sql.join(measures)})
    select destination, ${publisher}, min(day), max(day), coalesce(array_agg(day) filter (where is_but), '{}'),
      ${knownOn}::date, ${entry}::integer, ${sql.join(tellsAll)}
    from (select *, ${isBut} as is_but from compared) compared
    where destination not in (
      select destination from report where taken_back is not null or undone_on is not null)
    group by destination
    having count(*) filter (where is_but) <= ${MOST_BUT}
    on conflict (destination, publisher) do update set first_day = excluded.first_day, last_day = excluded.last_day,
      but = excluded.but, known_on = excluded.known_on, entry = excluded.entry, ${sql.join(replaced)}`.execute(
    db,
  );
}
