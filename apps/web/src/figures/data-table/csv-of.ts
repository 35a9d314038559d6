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

/**
 * The table as a CSV file: its rows in their order, without sums, numbers unformatted, an empty cell where nothing is
 * known. The last columns are `source` and `licence`; where rows have a source of their own, its licence.
 */
export function csvOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>, origin: FileOrigin): string {
  const own = columns.find(({ csv }) => csv === 'source');
  const all = { source: origin.sources.join(' '), licence: origin.licences.join(';') };
  const ofRow = (cells: Row['cells']) => {
    if (own === undefined) return [all.source, all.licence];
    const at = origin.sources.indexOf(String(plainOf(cells[own.key])));
    return [origin.licences[at] ?? null];
  };
  const lines = [[...columns.map(({ csv }) => csv), ...(own === undefined ? ['source'] : []), 'licence']];
  for (const { cells } of rows)
    lines.push([...columns.map(({ key }) => plainOf(cells[key])), ...ofRow(cells)].map(field));
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
