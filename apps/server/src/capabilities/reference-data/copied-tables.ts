import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';

/**
 * Tables that are copied from their files as they are: the columns of the file in their order, under the names of
 * the database. What stands in a quoted or empty cell is text, where the column says so; else empty is null.
 */
export const COPIED_TABLES = [
  {
    file: 'products.csv',
    table: 'product',
    columns:
      'product, name, manufacturer, platform, doses_per_course, interval_days, storage, shelf_life_months, confidence, source',
    texts: '',
  },
  {
    file: 'listings.csv',
    table: 'listing',
    columns: 'product, regulator, site, listed, source',
    texts: 'site',
  },
  {
    file: 'product-doses.csv',
    table: 'product_doses',
    columns: 'destination, day, product, doses, source',
    texts: '',
  },
  {
    file: 'production.csv',
    table: 'production',
    columns: 'entity, product, metric, period, doses, as_of, source, note',
    texts: 'product, note',
  },
  {
    file: 'trade.csv',
    table: 'trade',
    columns: 'period, period_type, flow, measure, value, source, note',
    texts: 'note',
  },
  {
    file: 'reports.csv',
    table: 'report',
    columns: 'destination, day, known_on, source, doses, people, "full", boosters, filled',
    texts: '',
  },
] as const;

export type CopiedTable = (typeof COPIED_TABLES)[number];

/**
 * Adds a file's rows to its table. A header that isn't the columns is an error. PostgreSQL doesn't copy into tables
 * with row-level security, so the rows come by a temporary one.
 */
export async function copyFile(
  desk: Desk,
  { table, columns, texts }: CopiedTable,
  bytes: Uint8Array,
): Promise<void> {
  const forced = texts === '' ? '' : `, force_not_null (${texts})`;
  const arrived = `arrived_${table}`;
  const run = (statement: string) => sql.raw(statement).execute(desk.db);
  await run(
    `create temporary table ${arrived} on commit drop as select ${columns} from ${table} with no data`,
  );
  await desk.copyIn(`copy ${arrived} (${columns}) from stdin with (format csv, header match${forced})`, [
    bytes,
  ]);
  await run(`insert into ${table} (${columns}) select ${columns} from ${arrived}`);
}
