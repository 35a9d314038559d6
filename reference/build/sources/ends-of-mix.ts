import { text } from '../tables/cell.ts';
import type { Row } from '../tables/csv.ts';
import { date } from '../tables/date.ts';
import { MIX_SINCE } from '../world-2021-08/product-mix.ts';

/** Of each country and product the two rows that its rise is taken from: the last, and the last to MIX_SINCE. */
export function endsOfMix(rows: readonly Row[]): Row[] {
  const ends = new Map<string, Row>();
  for (const row of rows) {
    const period = dayOf(row) <= MIX_SINCE ? 'before' : 'since';
    const key = [text(row, 'iso3'), text(row, 'product_code'), period].join();
    const end = ends.get(key);
    if (end === undefined || dayOf(row) > dayOf(end)) ends.set(key, row);
  }
  const kept = new Set(ends.values());
  return rows.filter((row) => kept.has(row));
}

function dayOf(row: Row): number {
  return date(text(row, 'week_ending'));
}
