import { MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/**
 * Widens what is kept of the days of each measure, by destination and source, over the reports of these destinations
 * that were known on a day or later. It never shrinks.
 */
export async function widenExtents(
  { db }: Desk,
  destinations: readonly string[],
  knownFrom: string,
): Promise<void> {
  const cells = sql.join(MEASURES.map((measure) => sql`(${measure}::text, ${sql.ref(measure)})`));
  await sql`
    insert into report_extent (destination, source, measure, first_day, last_day, last_report)
    select destination, source, told.measure, min(day), max(day), max(day) filter (where not filled)
    from report cross join lateral (values ${cells}) as told (measure, figure)
    where destination = any(${destinations}) and known_on >= ${knownFrom} and told.figure is not null
    group by destination, source, told.measure
    on conflict (destination, source, measure) do update set
      first_day = least(report_extent.first_day, excluded.first_day),
      last_day = greatest(report_extent.last_day, excluded.last_day),
      last_report = greatest(report_extent.last_report, excluded.last_report)`.execute(db);
}
