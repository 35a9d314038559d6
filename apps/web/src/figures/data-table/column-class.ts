import type { Column } from './table-state.ts';

/**
 * The narrowest place in which a column stands beside the first one; below it stands in the details of its row. One
 * column does so on every phone, a second one on most, further ones and those that say so on the widest. Others have
 * room from some tablets on, and those that a table of many columns can do without in its whole width alone.
 */
export type Room = 'narrow' | 'phone' | 'large' | 'wide' | 'full';

export function roomOf(column: Column, columns: readonly Column[]): Room {
  if (column.isAside === true) return 'full';
  if (column.onPhone === undefined || column.onPhone === false) return 'wide';
  if (column.onPhone === 'large' || column.onPhone === 'phone') return column.onPhone;
  const at = columns
    .slice(1)
    .filter(({ onPhone }) => onPhone === true)
    .indexOf(column);
  return (['narrow', 'phone'] as const)[at] ?? 'large';
}

/** The cell with the button that opens a row's details, as wide a place as has some; undefined: none has. */
export function moreClass(columns: readonly Column[]): string | undefined {
  const rooms = new Set(columns.slice(1).map((column) => roomOf(column, columns)));
  for (const room of ['full', 'wide', 'large', 'phone'] as const)
    if (rooms.has(room)) return `more-cell below-${room}`;
  return undefined;
}

/** Where a column stands, and what it holds. */
export function columnClass(column: Column, columns: readonly Column[]): string {
  const place = column === columns[0] ? 'first' : `room-${roomOf(column, columns)}`;
  return `${place} column-${column.kind}`;
}
