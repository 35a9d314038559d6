import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/** Keeps the state of the reference data. */
export async function keepPublished({ db }: Desk): Promise<void> {
  await sql`
    update reported_weeks set published = (
      select max(vintage) from source
      where exists (select from report where report.source = source.source and report.import is null)
    )`.execute(db);
}

/**
 * Keeps since when there are imports. One that was undone was known on the days before, and tells nothing any more;
 * what is impossible tells nothing at all, but it may take something back.
 */
export async function keepImports({ db }: Desk): Promise<void> {
  await sql`
    update reported_weeks set imports_known_from = imports.known_on, imports_about_from = imports.day
    from (
      select min(known_on) filter (where undone_on is null or undone_on > known_on) as known_on,
        min(day) filter (where undone_on is null) as day
      from report
      where import is not null and (not impossible or taken_back is not null)
    ) imports`.execute(db);
}
