import { cellsOfCsv, textOfCells } from '@sahakarya/scenario';
import type { EditedCell } from '../worker/edited-cell.ts';

/** Files of a scenario with another text in one cell; the same where nothing changes, or there is no such cell. */
export function withCell(
  files: ReadonlyMap<string, string>,
  { table, row, column, text }: EditedCell,
): ReadonlyMap<string, string> {
  const name = `${table}.csv`;
  const [header = [], ...rows] = cellsOfCsv(files.get(name) ?? '');
  const at = header.indexOf(column);
  const cells = rows[row];
  if (at === -1 || cells === undefined || cells[at] === text) return files;
  return new Map([...files, [name, textOfCells([header, ...rows.with(row, cells.with(at, text))])]]);
}
