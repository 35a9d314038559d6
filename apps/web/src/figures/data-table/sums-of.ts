import { plainOf } from './csv-of.ts';
import type { Table } from './table-state.ts';

/** The sums of the columns that have one, over all rows, by column key. What is missing adds nothing. */
export function sumsOf({ rows, sums }: Pick<Table, 'rows' | 'sums'>): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const key of Object.keys(sums?.columns ?? {})) {
    let total = 0;
    for (const { cells } of rows) {
      const plain = plainOf(cells[key]);
      if (typeof plain === 'number') total += plain;
    }
    totals.set(key, total);
  }
  return totals;
}
