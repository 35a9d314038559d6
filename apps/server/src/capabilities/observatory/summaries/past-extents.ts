import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { hasEnds } from './ending.ts';

/**
 * Makes anew what is kept of what sources told of these destinations and tell no longer: until when something of it
 * held. Each figure that is possible held until its publisher took it back for good, or it was undone. Of days on which
 * something ended alone: mostly there are none.
 */
export async function refreshPastExtents(desk: Desk, destinations: readonly string[]): Promise<void> {
  const { db } = desk;
  await db.deleteFrom('past_extent').where('destination', '=', sql<string>`any(${destinations})`).execute();
  if (!(await hasEnds(desk, destinations))) return;
  const untilOf = (measure: Measure) => sql.ref(`until_${measure}`);
  const ends = MEASURES.map(
    (measure) => sql`
      least(undone_on, min(known_on) filter (where undone_on is null and ${measure} = any(taken_back)) over later)
        as ${untilOf(measure)}`,
  );
  const cells = MEASURES.map((measure) => sql`(${sql.ref(measure)}, ${untilOf(measure)})`);
  await sql`
    insert into past_extent (destination, source, first_day, until)
    select destination, source, min(day), max(until)
    from (
      select report.*, ${sql.join(ends)}
      from report join source using (source)
        join (
          select distinct destination, day from report
          where (taken_back is not null or undone_on is not null) and destination = any(${destinations})
        ) ended using (destination, day)
      window later as (
        partition by report.destination, report.day, publisher order by known_on, entry, report.source
        rows between 1 following and unbounded following)
    ) told
    cross join lateral (values ${sql.join(cells)}) as cell (figure, until)
    where figure is not null and not impossible and until > known_on
    group by destination, source`.execute(db);
}
