import type { SheetCell } from './sheets.ts';

/** Workbooks write 1200000 as 1.2E6, and 0.3 with all the digits of its double. */
export function numberAsShown(text: string): string {
  return String(Number(Number(text).toPrecision(15)));
}

/** A row as the reader of workbooks gives it: what it doesn't know is no cell. */
export function cellsOf(row: readonly unknown[]): SheetCell[] {
  return row.map((cell) =>
    typeof cell === 'string' || typeof cell === 'boolean' || cell instanceof Date ? cell : null,
  );
}
