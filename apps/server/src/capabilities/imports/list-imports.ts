import type { ImportEntry } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';

/** All imports and what undid them, the newest first. Counts rows, all of one source: so it looks at every report. */
export async function listImports(database: Database, caller: Caller): Promise<ImportEntry[]> {
  const { rows } = await withDesk(database, caller, ({ db }) =>
    sql<Omit<ImportEntry, 'at'> & { readonly at: Date }>`
      select import.import, at, who, publisher, known_on, sha256, undoes, coalesce(rows, 0) as rows,
        coalesce(undone, 0) as undone, coalesce(destinations, 0) as destinations, first_day, last_day
      from import left join (
        select import, min(source) as source, count(*) as rows, count(undone_on) as undone,
          count(distinct destination) as destinations, min(day) as first_day, max(day) as last_day
        from report where import is not null group by import
      ) brought on brought.import = import.import
      left join source using (source)
      order by entry desc`.execute(db),
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
