import type { Cell } from '../../../figures/data-table/table-state.ts';

/** A whole number in a cell, written when it is read. */
export function countCell(value: number, write: (value: number) => string): Cell {
  return {
    get text() {
      return write(value);
    },
    plain: value,
  };
}

/** Places that a file of the table has of a rate. */
const PLACES = 4;

/**
 * A rate in a cell. It is written when it is read: of hundreds of rows a page shows fifty, and a card its map alone.
 */
export function rateCell(value: number, write: (value: number) => string): Cell {
  return {
    get text() {
      return write(value);
    },
    plain: Number(value.toFixed(PLACES)),
  };
}
