import { sql } from 'kysely';
import type { Desk } from '../desk/desk.ts';
import type { Kind } from './kind.ts';
import { type ThingRow, thingOf } from './store.ts';

/** A table that is not what its things make of it. */
export interface TableDifference {
  readonly table: string;
  /** Rows that it lacks. */
  readonly missing: number;
  /** Rows that nothing has led to. */
  readonly extra: number;
}

/** Things that are projected at once. */
const PART = 200;

/**
 * Makes the rows that lists and pages read anew from the things, and holds them against those that are kept. The new
 * ones lie in temporary tables that go with the transaction, and have the names of the kept ones, which they hide.
 * Things themselves are held against their events by `examineEvents`.
 */
export async function examineTables(desk: Desk, kinds: readonly Kind[]): Promise<TableDifference[]> {
  const { db } = desk;
  const tables = [...new Set(kinds.flatMap((kind) => kind.tables ?? []))].sort();
  for (const table of tables)
    await sql`create temporary table ${sql.ref(table)} (like public.${sql.ref(table)} including indexes)
      on commit drop`.execute(db);
  for (const kind of kinds) await projectAll(desk, kind);
  const differences: TableDifference[] = [];
  for (const table of tables) {
    const [missing, extra] = await Promise.all([
      rowsOf(desk, sql.ref(`pg_temp.${table}`), sql.ref(`public.${table}`)),
      rowsOf(desk, sql.ref(`public.${table}`), sql.ref(`pg_temp.${table}`)),
    ]);
    if (missing + extra > 0) differences.push({ table, missing, extra });
  }
  return differences;
}

async function projectAll(desk: Desk, kind: Kind): Promise<void> {
  for (let last = ''; ; ) {
    const { rows } = await sql<ThingRow>`
      select kind, thing, version, round(extract(epoch from at) * 1000)::bigint as at, state
      from thing where kind = ${kind.name} and thing > ${last} order by thing limit ${PART}`.execute(desk.db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await kind.project?.(desk, rows.map(thingOf));
    last = end.thing;
  }
}

type Name = ReturnType<typeof sql.ref>;

/** How many rows the first has and the second hasn't. */
async function rowsOf({ db }: Desk, first: Name, second: Name): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (select * from ${first} except all select * from ${second}) rows`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}
