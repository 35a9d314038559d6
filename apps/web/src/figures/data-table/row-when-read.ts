import type { Row } from './table-state.ts';

/**
 * A row whose cells are written when they are first read. Of most tables a page shows few rows or none: the others wait
 * for another page of the table, or for its file.
 */
export function rowWhenRead(row: Omit<Row, 'cells'>, write: () => Row['cells']): Row {
  let written: Row['cells'] | undefined;
  return {
    ...row,
    get cells() {
      written ??= write();
      return written;
    },
  };
}
