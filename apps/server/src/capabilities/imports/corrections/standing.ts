import { MEASURES } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { beforeOf, endsTold, type Moving, writeCorrections } from './write-corrections.ts';

/**
 * Keeps what stands as revised of some days, measure by measure, in the temporary table `stood`. The table goes with
 * the transaction.
 *
 * @param days a query of `destination`, `day` and `source`, whose word moves them: each day once
 */
export async function keepStanding({ db }: Desk, days: RawBuilder<unknown>): Promise<void> {
  await sql`create temporary table stood on commit drop as ${standingOf(days)}`.execute(db);
}

/** Keeps what stands of further days, where `stood` has not got them yet. */
export async function keepStandingToo({ db }: Desk, days: RawBuilder<unknown>): Promise<void> {
  const others = sql`select * from (${days}) days where (destination, day) not in (select destination, day from stood)`;
  await sql`insert into stood (${standingOf(others)})`.execute(db);
}

function standingOf(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with days as materialized (${days}), ${standing(sql`days`)}
    select days.*, measure, figure, teller
    from days cross join unnest(${MEASURES}::text[]) as each (measure)
      left join standing using (destination, day, measure)`;
}

/**
 * Logs where other figures stand now than `stood`, so that the rows of the log follow each other, and end with what
 * stands. The first figure of a day corrects nothing; one after which there was nothing does. What an undoing moves is
 * told of whoever told it, also where that is what gives way to another's figure.
 *
 * @returns how many there are
 */
export async function logMoved(desk: Desk, moving: Moving): Promise<number> {
  const moved = MEASURES.map(
    (measure) => sql`max(before) filter (where measure = ${measure}) as ${beforeOf(measure)},
      max(after) filter (where measure = ${measure}) as ${sql.ref(measure)}`,
  );
  const ended = MEASURES.map(
    (measure) => sql`
        select destination, day, ${measure}::text as measure from correction_of_day where ${endsTold(measure)}`,
  );
  return await writeCorrections(
    desk,
    moving,
    sql`
    with days as materialized (select distinct destination, day from stood), ${standing(sql`days`)},
    moved as (
      select destination, day, measure, stood.figure as before, standing.figure as after,
        case when ${moving.isUndone}::boolean then coalesce(stood.teller, source) else source end as source
      from stood left join standing using (destination, day, measure)
      where stood.figure is distinct from standing.figure
        and (stood.figure is not null or (destination, day, measure) in (${sql.join(ended, sql` union all `)}))
    )
    select destination, day, source, ${sql.join(moved)}
    from moved group by destination, day, source`,
  );
}

/** The query `standing` of days: of each measure the newest figure that can be true, of whoever still tells it. */
function standing(days: RawBuilder<unknown>): RawBuilder<unknown> {
  const cells = MEASURES.map((measure) => sql`(${measure}::text, ${sql.ref(measure)})`);
  return sql`
    word as (
      select report.destination, report.day, publisher, report.source as teller, measure, figure, impossible,
        measure = any(taken_back) is true as ends, row_number() over (
        partition by report.destination, report.day, measure order by known_on, entry, report.source) as rank
      from ${days} join report on report.destination = days.destination and report.day = days.day
        join source on source.source = report.source
        cross join lateral (values ${sql.join(cells)}) as cell (measure, figure)
      where undone_on is null and not filled and not superseded and (figure is not null or measure = any(taken_back))
    ),
    still as (
      select *, max(rank) filter (where ends) over (
        partition by destination, day, measure, publisher) as ended
      from word
    ),
    standing as (
      select distinct on (destination, day, measure) destination, day, measure, figure, teller
      from still where figure is not null and not impossible and rank > coalesce(ended, 0)
      order by destination, day, measure, rank desc
    )`;
}
