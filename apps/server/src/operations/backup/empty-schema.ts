import type { ClientBase } from 'pg';

/** Tables in which migrations write rows of their own, so that a new database has some. */
const WRITTEN_BY_MIGRATIONS: readonly string[] = ['migration', 'data_state'];

/** Whether nobody has put anything into the database yet. */
export async function isEmpty(client: ClientBase, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) {
    if (WRITTEN_BY_MIGRATIONS.includes(table)) continue;
    const { rowCount } = await client.query(`select from public.${client.escapeIdentifier(table)} limit 1`);
    if (rowCount !== 0) return false;
  }
  return true;
}

/** Drops everything in the schema that isn't an extension's. The schema itself may be another's, and stays. */
export async function dropEverything(client: ClientBase): Promise<void> {
  for (const drop of DROPS) await client.query(drop);
}

const IN_EXTENSION = (catalogue: string, object: string) =>
  `exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${object} and d.deptype = 'e')`;

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
      and not ${IN_EXTENSION('pg_class', 'c.oid')}`;
}

const DROPS: readonly string[] = [
  dropAll('view', relations("'v'")),
  dropAll('materialized view', relations("'m'")),
  dropAll('table', relations("'r', 'p'")),
  // Those of a table's columns have gone with it.
  dropAll('sequence', relations("'S'")),
  dropAll(
    'routine',
    `select p.oid::regprocedure::text from pg_proc p
     where p.pronamespace = 'public'::regnamespace and not ${IN_EXTENSION('pg_proc', 'p.oid')}`,
  ),
  dropAll(
    'type',
    `select format('public.%I', t.typname) from pg_type t
     where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
       and not ${IN_EXTENSION('pg_type', 't.oid')}`,
  ),
];
