import type { ClientBase } from 'pg';
import type { Head } from './manifest.ts';

/** Text in these forms means the same to every PostgreSQL, whatever its own settings are. */
export const PLAIN_TEXT = [
  "set local client_encoding = 'UTF8'",
  "set local datestyle = 'ISO, YMD'",
  "set local intervalstyle = 'iso_8601'",
  "set local timezone = 'UTC'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  'set local row_security = off',
].join('; ');

type TableColumns = Head['tables'][number];

/** The tables and their columns, without those that are computed, each table after those that it refers to. */
export async function tablesOf(client: ClientBase): Promise<TableColumns[]> {
  const { rows: tables } = await client.query<{ readonly table: string; readonly columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
  );
  const { rows: references } = await client.query<{ readonly from: string; readonly to: string }>(
    `select f.relname as from, t.relname as to
     from pg_constraint r
     join pg_class f on f.oid = r.conrelid
     join pg_class t on t.oid = r.confrelid
     join pg_namespace n on n.oid = f.relnamespace
     where r.contype = 'f' and n.nspname = 'public' and r.conrelid <> r.confrelid`,
  );
  return afterWhatTheyReferTo(tables, references);
}

function afterWhatTheyReferTo(
  tables: readonly TableColumns[],
  references: readonly { readonly from: string; readonly to: string }[],
): TableColumns[] {
  const placed: TableColumns[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ table }) => table));
    const isFree = ({ table }: TableColumns) =>
      !references.some(({ from, to }) => from === table && names.has(to));
    const free = waiting.filter(isFree);
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    placed.push(...free);
    waiting = waiting.filter((table) => !isFree(table));
  }
  return placed;
}

/** The sequences that number the rows of a column, and where they stand. */
export async function sequencesOf(client: ClientBase): Promise<Head['sequences']> {
  const { rows } = await client.query<{
    readonly sequence: string;
    readonly table: string;
    readonly column: string;
  }>(
    `select s.oid::regclass::text as sequence, t.relname as table, a.attname as column
     from pg_class s
     join pg_namespace n on n.oid = s.relnamespace
     join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
     join pg_class t on t.oid = d.refobjid
     join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where s.relkind = 'S' and n.nspname = 'public'
     order by 2, 3`,
  );
  const sequences: Head['sequences'] = [];
  for (const { sequence, table, column } of rows) {
    const { rows: states } = await client.query<{ readonly last: string; readonly is_called: boolean }>(
      `select last_value::text as last, is_called from ${sequence}`,
    );
    for (const state of states) sequences.push({ table, column, ...state });
  }
  return sequences;
}

/** `COPY` of a table's columns, out of or into the database. */
export function copyStatement(
  client: ClientBase,
  { table, columns }: TableColumns,
  direction: 'to stdout' | 'from stdin',
): string {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  return `copy public.${client.escapeIdentifier(table)} (${names}) ${direction}`;
}
