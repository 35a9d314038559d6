import { REPORTED_FIELD } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { JOIN_COVERED } from './covered-spans.ts';
import { type Change, type Ending, endingOf, hasEnds, NOTHING_ENDS } from './ending.ts';
import { KEPT_READINGS, type KeptReading } from './kept-readings.ts';
import { PLACED_SOURCE, wordOf } from './word.ts';

/**
 * Makes the steps of destinations anew from a day on. A step holds, for each measure, the figure of the report that
 * holds by then: of those that tell it, the one about the latest day, then the one known last, then that of the later
 * import, then by the name of the source. That order is one number for each report, its word, so the report that holds
 * is a running maximum, and nothing has to be sorted. The day of its last report is that of the newest one that tells
 * it and was not filled in. Where an import has told that one, it holds: what is filled in rests on reports of the
 * reference data alone.
 *
 * Where a report is taken back, or undone, as days pass, the maximum may fall: there an epoch ends, and the next one
 * begins with what holds then. Within an epoch nothing ends. Where nothing ends at all, as mostly, nothing is asked.
 *
 * Reads the reports from that day on, but for those that a later one covers, and of those before an epoch only the few
 * that hold at its start.
 */
export async function refreshSteps(desk: Desk, reading: KeptReading, change: Change): Promise<void> {
  const { db } = desk;
  const { destinations, from } = change;
  const { axis, among, endings, isIdle } = KEPT_READINGS[reading];
  const along = sql.ref(axis);
  const ending = endings !== 'none' && (await hasEnds(desk, destinations)) ? endingOf(endings) : NOTHING_ENDS;
  const held = MEASURES.flatMap((measure) => [
    heldBefore(along, measure, among, ending),
    heldBefore(along, measure, sql`${among} and not filled`, ending),
  ]);
  await db
    .deleteFrom('destination_step')
    .where('reading', '=', reading)
    .where('destination', '=', sql<string>`any(${destinations})`)
    .where('day', '>=', from)
    .execute();
  await sql`
    with ended as (${ending.days(change)}),
    epoch as (
      select destination, starts, lead(starts, 1, 'infinity') over (partition by destination order by starts) as ends
      from (
        select unnest(${destinations}::text[]) as destination, ${from}::date as starts union table ended
      ) begun
    ),
    used as (
      select starts, ${along} as step_day, ${reportColumns()}, ${wordOf(sql`report`)} as word
      from report join epoch using (destination) join ${PLACED_SOURCE} using (source) ${JOIN_COVERED}
      where destination = any(${destinations}) and ${along} >= ${from} and ${along} >= starts and ${along} < ends
        and ${among} and not ${isIdle}
      union all (${sql.join(held, sql` union `)})
    ),
    ${ending.told},
    of_day as (
      select destination, starts, step_day, ${sql.join(MEASURES.map(maximumOfDay))}
      from told group by destination, starts, step_day
    ),
    standing as (
      select destination, step_day, starts, ${sql.join(MEASURES.map(runningMaximum))}
      from of_day
      window so_far as (partition by destination, starts order by step_day)
    )
    insert into destination_step (reading, destination, day, reported, people_reported, full_reported,
      boosters_reported, doses, people, "full", boosters, filled)
    select ${reading}::text, destination, step_day, reported, people_reported,
      full_reported, boosters_reported, ${sql.join(MEASURES.map(figureOf))},
      array_remove(array[${sql.join(MEASURES.map(filledOf))}], null)
    from standing
    where step_day >= starts
  `.execute(db);
}

/** The last report's, where it was imported. */
function figureOf(measure: Measure): RawBuilder<unknown> {
  const [any, last] = [sql.ref(measure), lastOf(measure)];
  return sql`case when ${last}[3] > 0 then ${last}[2] else ${any}[2] end`;
}

/** The measure, where its figure was filled in: told after its last report, which no import has told. */
function filledOf(measure: Measure): RawBuilder<unknown> {
  const [any, last] = [sql.ref(measure), lastOf(measure)];
  return sql`
    case when ${any} is not null and (${last} is null or ${last}[3] = 0 and ${any}[1] > ${last}[1])
      then ${measure}::text end`;
}

function lastOf(measure: Measure): RawBuilder<unknown> {
  return sql.ref(`${measure}_last`);
}

/**
 * Of the reports of one day: a measure's figure with its order, that of its last report with the import that told it,
 * and the day of that one. Of many reports of a day few are left for what follows.
 */
function maximumOfDay(measure: Measure): RawBuilder<unknown> {
  const [count, reported] = [sql.ref(measure), sql.ref(REPORTED_FIELD[measure])];
  return sql`
    max(array[word, ${count}]) filter (where ${count} is not null) as ${count},
    max(array[word, ${count}, entry]) filter (where ${count} is not null and not filled) as ${lastOf(measure)},
    max(day) filter (where ${count} is not null and not filled) as ${reported}`;
}

/** The same of all days so far. */
function runningMaximum(measure: Measure): RawBuilder<unknown> {
  const columns = [sql.ref(measure), lastOf(measure), sql.ref(REPORTED_FIELD[measure])];
  return sql.join(columns.map((column) => sql`max(${column}) over so_far as ${column}`));
}

/** What steps read of a report. @param alone the only measure that it is to tell: it may not hold for the others */
function reportColumns(alone?: Measure): RawBuilder<unknown> {
  const counts = MEASURES.map((measure) =>
    alone === undefined || alone === measure
      ? sql.ref(`report.${measure}`)
      : sql`null::bigint as ${sql.ref(measure)}`,
  );
  return sql`report.destination, day, known_on, entry, source, filled, impossible, undone_on,
    ${alone === undefined ? sql`taken_back` : sql`null::text[] as taken_back`}, ${sql.join(counts)}`;
}

/** Of each epoch the report before it that holds for a measure when it starts. */
function heldBefore(
  along: RawBuilder<unknown>,
  measure: Measure,
  among: RawBuilder<boolean>,
  ending: Ending,
): RawBuilder<unknown> {
  return sql`
    select starts, held.*, ${wordOf(sql`held`)} as word from epoch cross join lateral (
      select ${along} as step_day, ${reportColumns(measure)} from report
      where report.destination = epoch.destination and ${along} < epoch.starts
        and ${sql.ref(measure)} is not null and not impossible and ${among} and ${ending.isHolding(measure)}
      order by day desc, known_on desc, entry desc, source desc
      limit 1
    ) held join ${PLACED_SOURCE} on source.source = held.source`;
}
