import type { Cell, Row, Table } from './table-state.ts';

/** Whose figures a file has, and on what terms. */
export interface FileOrigin {
  /** Keys of sources, or what else names them. */
  readonly sources: readonly string[];
  /** Of each source, in the same order; empty where nobody has told it. */
  readonly licences: readonly string[];
  /** Of each source, in the same order, who told it; where that is told. */
  readonly publishers?: readonly string[];
}

/** By which spreadsheets know that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * The table as a CSV file: its rows in their order, without sums, numbers unformatted, an empty cell where nothing is
 * known. The last columns are `source` and `licence`: of the row where that is known, else all of the table's. Where
 * rows have a source in a column of their own, its licence.
 */
export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>, origin: FileOrigin): string {
  const own = columns.find(({ csv }) => csv === 'source');
  const licenceOf = (source: string) => origin.licences[origin.sources.indexOf(source)];
  const ofRow = ({ cells, sources = origin.sources }: Row) =>
    own === undefined
      ? [sources.join(' '), sources.map((source) => licenceOf(source) ?? '').join(';')]
      : [licenceOf(String(plainOf(cells[own.key]))) ?? null];
  const lines = [[...columns.map(({ csv }) => csv), ...(own === undefined ? ['source'] : []), 'licence']];
  for (const row of rows)
    lines.push([...columns.map(({ key }) => plainOf(row.cells[key])), ...ofRow(row)].map(field));
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
