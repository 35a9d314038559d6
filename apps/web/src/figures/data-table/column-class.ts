import type { Column } from './table-state.ts';

/**
 * The narrowest place in which a column stands beside the first one; below it stands in the details of its row. One
 * column does so on every phone, a second one on most, further ones and those that say so on the widest. Others have
 * room from some tablets on, and those that a table of many columns can do without in most of a page or in all of it.
 */
export type Room = 'narrow' | 'phone' | 'large' | 'wide' | 'broad' | 'full';

export function roomOf(column: Column, columns: readonly Column[]): Room {
  if (column.onPhone === undefined || column.onPhone === false) return column.aside ?? 'wide';
  if (column.onPhone === 'large' || column.onPhone === 'phone') return column.onPhone;
  const at = columns
    .slice(1)
    .filter(({ onPhone }) => onPhone === true)
    .indexOf(column);
  return (['narrow', 'phone'] as const)[at] ?? 'large';
}

/** Where some of these columns stand in a row's details: `below-` and the widest such place; undefined: nowhere. */
export function detailsClass(some: readonly Column[], columns: readonly Column[]): string | undefined {
  const rooms = new Set(some.map((column) => roomOf(column, columns)));
  for (const room of ['full', 'broad', 'wide', 'large', 'phone'] as const)
    if (rooms.has(room)) return `below-${room}`;
  return undefined;
}

/** The cell with the button that opens a row's details; undefined: no place needs it. */
export function moreClass(columns: readonly Column[]): string | undefined {
  const below = detailsClass(columns.slice(1), columns);
  return below === undefined ? undefined : `more-cell ${below}`;
}

/** Where a column stands, and what it holds. */
export function columnClass(column: Column, columns: readonly Column[]): string {
  const place = column === columns[0] ? 'first' : `room-${roomOf(column, columns)}`;
  return `${place} column-${column.kind}`;
}
