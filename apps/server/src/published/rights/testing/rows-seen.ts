import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { withConnection } from '../../../platform/database/with-connection.ts';
import type { Caller } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Cast, Who } from './cast.ts';
import {
  PRIVATE_TABLES,
  type PrivateTable,
  type Row,
  SEEN_AT_DESKS,
  SEEN_BY_PERSONS,
} from './rows-of-table.ts';

/** Every row of the private tables, by what it is known by. */
export type AllRows = ReadonlyMap<PrivateTable, ReadonlyMap<string, Row>>;

/** As the owner of the database, for whom no policy holds. */
export async function allRows({ owner }: Database): Promise<AllRows> {
  if (owner === undefined) throw new Error('the owner of the database is not known');
  return withConnection(owner, async (client) => {
    const all = new Map<PrivateTable, ReadonlyMap<string, Row>>();
    for (const table of PRIVATE_TABLES) {
      const { rows } = await client.query<{ readonly id: string; readonly row: Row }>(
        `select md5(t::text) as id, to_jsonb(t) as row from ${table} t`,
      );
      all.set(table, new Map(rows.map(({ id, row }) => [id, row])));
    }
    return all;
  });
}

/** A caller at a desk, by name, with what has to be seen there. */
export interface Seer {
  readonly is: string;
  readonly caller: Caller;
  readonly sees: (table: PrivateTable, row: Row) => boolean;
}

/** Every person, and every desk at which none asks. */
export function seersOf(cast: Cast, all: AllRows): readonly Seer[] {
  const rows = (table: PrivateTable) => [...(all.get(table)?.values() ?? [])];
  const ofPerson = (who: Who): Seer => ({
    is: who.is,
    caller: { kind: 'person', name: who.person, visit: who.person, freshUntil: new Date(0) },
    sees: (table, row) => SEEN_BY_PERSONS[table](row, { who, cast, rows }),
  });
  const desks = (['public', 'operator', 'sign-in', 'writer', 'worker'] as const).map((kind): Seer => {
    const seen = SEEN_AT_DESKS[kind];
    return {
      is: `desk ${kind}`,
      caller: { kind, name: 'a test' },
      sees: (table, row) => seen[table]?.(row) ?? false,
    };
  });
  return [
    ...desks,
    ...cast.callers
      .filter(({ kind, isFresh, token }) => kind === 'person' && !isFresh && token === undefined)
      .map(ofPerson),
  ];
}

/** Tables of which somebody sees other rows than they should, in words. */
export async function wrongRows(
  database: Database,
  seers: readonly Seer[],
  all: AllRows,
  tables: readonly PrivateTable[] = PRIVATE_TABLES,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { is, caller, sees } of seers)
    await withDesk(database, caller, async ({ db }) => {
      for (const table of tables) {
        const { rows } = await sql<{
          id: string;
        }>`select md5(t::text) as id from ${sql.table(table)} t`.execute(db);
        const seen = new Set(rows.map(({ id }) => id));
        const wanted = [...(all.get(table) ?? [])].filter(([, row]) => sees(table, row));
        const missing = wanted.filter(([id]) => !seen.has(id)).length;
        const extra = seen.size - wanted.length + missing;
        if (missing + extra > 0) wrong.push(`${is}: ${table}: ${missing} missing, ${extra} too many`);
      }
    });
  return wrong;
}
