import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import { THE_PROGRAM } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';

/** Rows and a sum over the content of every table, so that a test can say that nothing changed. */
export async function stateOfTables(database: Database): Promise<Record<string, string>> {
  return await withDesk(database, THE_PROGRAM, async ({ db }) => {
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`.execute(db);
    const state: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ state: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as state
        from ${sql.table(name)} t`.execute(db);
      state[name] = rows[0]?.state ?? '';
    }
    return state;
  });
}
