import { z } from 'zod';
import { cursorAfter, positionOf, type WantedPart } from './cursor.ts';

/** A value by which rows are put in order; null comes last, whichever way the order goes. */
export type Sortable = string | number | null;

const Position = z.tuple([z.union([z.string(), z.number(), z.null()]), z.string()]);

/**
 * A part of a list whose rows are all at hand: for tables of some hundred rows, and for what is computed.
 *
 * @param by the value that the list is in order of; `key`, unique, settles ties
 */
export function partOfRows<Row>(
  rows: readonly Row[],
  order: { readonly by: (row: Row) => Sortable; readonly key: (row: Row) => string; readonly down: boolean },
  { cursor, limit, list }: WantedPart,
): { rows: Row[]; next: string | null } {
  const placed = rows.map((row) => ({ row, by: order.by(row), key: order.key(row) }));
  const compare = (a: { by: Sortable; key: string }, b: { by: Sortable; key: string }) =>
    compareValues(a.by, b.by, order.down) || compareValues(a.key, b.key, order.down);
  placed.sort(compare);
  const [by, key] = cursor === undefined ? [] : positionOf(cursor, list, Position);
  const rest =
    by === undefined || key === undefined ? placed : placed.filter((one) => compare(one, { by, key }) > 0);
  const part = rest.slice(0, limit);
  const last = part.at(-1);
  return {
    rows: part.map((one) => one.row),
    next: last !== undefined && rest.length > limit ? cursorAfter(list, [last.by, last.key]) : null,
  };
}

function compareValues(a: Sortable, b: Sortable, down: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === down ? 1 : -1;
}
