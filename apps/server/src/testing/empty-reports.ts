import type { Database } from '../platform/database/database.ts';
import { operator } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';

/** Takes all reports out of a database, with what is kept of them and with their imports. */
export async function emptyReports(database: Database): Promise<void> {
  await withDesk(database, operator('a test'), async ({ db }) => {
    for (const table of [
      'report',
      'destination_step',
      'destination_week',
      'group_week',
      'series_break',
      'group_break',
      'report_extent',
      'past_extent',
      'covered_span',
      'correction_of_day',
      'import_span',
      'import',
    ] as const)
      await db.deleteFrom(table).execute();
    await db
      .updateTable('reported_weeks')
      .set({ first_week: null, last_day: null, asked_until: null, last_known: null })
      .execute();
  });
}
