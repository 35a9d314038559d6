import type { Database } from '../../platform/database/database.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';

/** Whom a party has invited, and who have not come yet. */
export async function waitingPeople(database: Database, party: string): Promise<string[]> {
  const rows = await withDesk(database, THE_WRITER, ({ db }) =>
    db
      .selectFrom('membership')
      .select('person')
      .where('party', '=', party)
      .where('has_joined', '=', false)
      .execute(),
  );
  return rows.map(({ person }) => person);
}
