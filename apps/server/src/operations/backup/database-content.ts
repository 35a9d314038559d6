import type { ClientBase } from 'pg';
import type { Head } from './manifest.ts';
import { isOurs, NOT_OF_EXTENSION } from './our-schemas.ts';
import type { TableName } from './table-name.ts';

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

/** The tables of all our schemas and their columns, without those that are computed. */
export async function tablesOf(client: ClientBase): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid
     where ${isOurs('n')} and ${NOT_OF_EXTENSION('pg_class', 'c.oid')}
       and c.relkind in ('r', 'p') and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by n.nspname, c.relname order by n.nspname, c.relname`,
  );
  return rows;
}

/** A table's name in a statement. */
export function quotedName(client: ClientBase, { schema, table }: TableName): string {
  return `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;
}

/** `COPY` of a table's columns, out of or into the database. */
export function copyStatement(
  client: ClientBase,
  table: TableColumns,
  direction: 'to stdout' | 'from stdin',
): string {
  const names = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // A partitioned table gives no rows of its own to COPY.
  return direction === 'from stdin'
    ? `copy ${quotedName(client, table)} (${names}) from stdin`
    : `copy (select ${names} from ${quotedName(client, table)}) to stdout`;
}
