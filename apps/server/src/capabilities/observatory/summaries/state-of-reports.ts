import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/** Keeps what there is besides the series: the state of the reference data, and since when there are imports. */
export async function keepStateOfReports({ db }: Desk): Promise<void> {
  await sql`
    update reported_weeks set
      published = (
        select max(vintage) from source
        where exists (select from report where report.source = source.source and report.import is null)
      ),
      imports_known_from = imports.known_on,
      imports_about_from = imports.day
    from (select min(known_on) as known_on, min(day) as day from report where import is not null) imports`.execute(
    db,
  );
}

/** Days 'YYYY-MM-DD': when an import was known, and the first that it tells something about. */
export async function keepImport({ db }: Desk, knownOn: string, firstDay: string): Promise<void> {
  await sql`
    update reported_weeks set
      imports_known_from = least(imports_known_from, ${knownOn}::date),
      imports_about_from = least(imports_about_from, ${firstDay}::date)`.execute(db);
}
