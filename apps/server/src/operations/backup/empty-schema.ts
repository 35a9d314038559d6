import type { ClientBase } from 'pg';
import { quotedName } from './database-content.ts';
import { isOurs, NOT_OF_EXTENSION } from './our-schemas.ts';
import { nameOf, type TableName } from './table-name.ts';

/** Tables in which migrations, and whoever makes a database, write rows of their own, so that a new one has some. */
const WRITTEN_BY_MIGRATIONS: readonly string[] = [
  'migration',
  'data_version',
  'reported_weeks',
  'installation',
  'pgboss.queue',
  'pgboss.version',
];

/** Whether nobody has put anything into the database yet. */
export async function isEmpty(client: ClientBase, tables: readonly TableName[]): Promise<boolean> {
  for (const table of tables) {
    if (WRITTEN_BY_MIGRATIONS.includes(nameOf(table))) continue;
    const { rowCount } = await client.query(`select from ${quotedName(client, table)} limit 1`);
    if (rowCount !== 0) return false;
  }
  return true;
}

/**
 * Drops everything of ours that isn't an extension's: other schemas as a whole, and what lies in `public`, which may be
 * another's, and stays.
 */
export async function dropEverything(client: ClientBase): Promise<void> {
  for (const drop of DROPS) await client.query(drop);
}

/**
 * Each of the names is found before the first is dropped: a cascade may take others along, and their names with them.
 */
function dropAll(kind: string, names: string): string {
  return `
    do $$
    declare name text;
    begin
      foreach name in array array(${names})
      loop
        execute format('drop ${kind} if exists %s cascade', name);
      end loop;
    end $$`;
}

function relations(kinds: string): string {
  return `
    select format('public.%I', c.relname) from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in (${kinds})
      and ${NOT_OF_EXTENSION('pg_class', 'c.oid')}`;
}

const DROPS: readonly string[] = [
  dropAll(
    'schema',
    `select quote_ident(n.nspname) from pg_namespace n where ${isOurs('n')} and n.nspname <> 'public'`,
  ),
  dropAll('view', relations("'v'")),
  dropAll('materialized view', relations("'m'")),
  dropAll('table', relations("'r', 'p'")),
  // Those of a table's columns have gone with it.
  dropAll('sequence', relations("'S'")),
  dropAll(
    'routine',
    `select p.oid::regprocedure::text from pg_proc p
     where p.pronamespace = 'public'::regnamespace and ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}`,
  ),
  dropAll(
    'type',
    `select format('public.%I', t.typname) from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
       and ${NOT_OF_EXTENSION('pg_type', 't.oid')}`,
  ),
];
