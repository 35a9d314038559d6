import type { Cell, Table } from './table-state.ts';

/**
 * The table as a CSV file: its rows in their order, without sums, numbers unformatted, an empty cell where nothing is
 * known.
 */
export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ csv }) => field(csv))];
  for (const { cells } of rows) lines.push(columns.map(({ key }) => field(plainOf(cells[key]))));
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** What a file says of a cell: null for nothing. */
export function plainOf(cell: Cell | undefined): string | number | null {
  if (cell === undefined) return null;
  if (cell.plain !== undefined) return cell.plain;
  return cell.missing === undefined ? cell.text : null;
}

/** RFC 4180. */
function field(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
