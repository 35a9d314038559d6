import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/**
 * Marks the reports of an earlier state of the data that stand between the first and the last row of a later one: as
 * revised the later one alone counts. Imports are of no state, and neither mark others nor are marked.
 */
export async function markSuperseded({ db }: Desk): Promise<void> {
  await sql`update report set superseded = false where superseded`.execute(db);
  await sql`
    with span as (
      select destination, vintage, min(day) as first, max(day) as last
      from report join source using (source)
      where import is null and vintage is not null
      group by destination, vintage
    )
    update report set superseded = true
    from source, span
    where report.import is null and source.source = report.source and span.destination = report.destination
      and span.vintage > source.vintage and report.day between span.first and span.last`.execute(db);
}
