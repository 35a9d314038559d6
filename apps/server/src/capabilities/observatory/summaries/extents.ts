import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { hasEnds } from './ending.ts';

/**
 * Makes anew what is kept of the days of each measure of these destinations, by source: over the figures that are
 * possible, and were neither undone nor taken back.
 */
export async function refreshExtents(desk: Desk, destinations: readonly string[]): Promise<void> {
  const { db } = desk;
  await db.deleteFrom('report_extent').where('destination', '=', sql<string>`any(${destinations})`).execute();
  const held = sql`report where destination = any(${destinations}) and not impossible`;
  const told = (await hasEnds(desk, destinations)) ? sql`(${stillTold(destinations)}) held` : held;
  const spans = MEASURES.map((measure) => {
    const figure = sql`where ${sql.ref(measure)} is not null`;
    return sql`min(day) filter (${figure}) as ${name(measure, 'first')}, max(day) filter (${figure}) as
      ${name(measure, 'last')}, max(day) filter (${figure} and not filled) as ${name(measure, 'report')}`;
  });
  const cells = MEASURES.map(
    (measure) =>
      sql`(${measure}::text, ${name(measure, 'first')}, ${name(measure, 'last')}, ${name(measure, 'report')})`,
  );
  await sql`
    insert into report_extent (destination, source, measure, first_day, last_day, last_report)
    select destination, source, cell.*
    from (select destination, source, ${sql.join(spans)} from ${told} group by destination, source) spans
    cross join lateral (values ${sql.join(cells)}) as cell (measure, first_day, last_day, last_report)
    where first_day is not null`.execute(db);
}

function name(measure: Measure, end: string) {
  return sql.ref(`${measure}_${end}`);
}

/** Reports that hold, each with the figures that its publisher did not take back later. By windows: a join is slow. */
function stillTold(destinations: readonly string[]) {
  const figures = MEASURES.map(
    (measure) => sql`
      case when rank > coalesce(max(rank) filter (where ${measure} = any(taken_back)) over of_day, 0)
        then ${sql.ref(measure)} end as ${sql.ref(measure)}`,
  );
  return sql`
    select destination, day, source, filled, ${sql.join(
      MEASURES.map(
        (measure) => sql`case when not impossible then ${sql.ref(measure)} end as ${sql.ref(measure)}`,
      ),
    )}
    from (
      select destination, day, source, filled, impossible, ${sql.join(figures)}
      from (
        select report.*, publisher, row_number() over (
          partition by destination, day, publisher order by known_on, entry, report.source) as rank
        from report join source using (source)
        where destination = any(${destinations}) and undone_on is null
      ) ranked
      window of_day as (partition by destination, day, publisher)
    ) told`;
}
