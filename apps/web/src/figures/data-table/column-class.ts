import type { Column } from './table-state.ts';

/** Whether a phone leaves some columns to the row's details. */
export function hasMore(columns: readonly Column[]): boolean {
  return columns.slice(1).some(({ onPhone }) => onPhone !== true);
}

/** Where a column stands, and what it holds. */
export function columnClass(column: Column, columns: readonly Column[]): string {
  const place = column === columns[0] ? 'first' : column.onPhone === true ? 'on-phone' : 'off-phone';
  return `${place} column-${column.kind}`;
}
