import writeSheets from 'write-excel-file/universal';
import { type SheetCell, sheetsOf } from './sheets.ts';

/** Width of a column, in characters. */
const WIDTH = 18;

/** A scenario as one workbook, a sheet for each table. */
export async function writeWorkbook(files: ReadonlyMap<string, string>): Promise<Blob> {
  const sheets = sheetsOf(files).map(({ sheet, data }) => ({
    sheet,
    columns: (data[0] ?? []).map(() => ({ width: WIDTH })),
    stickyRowsCount: 1,
    data: data.map((row, at) => row.map((cell) => written(cell, at === 0))),
  }));
  return writeSheets(sheets).toBlob();
}

function written(cell: SheetCell, isHead: boolean) {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd' };
  return isHead && typeof cell === 'string' ? { value: cell, fontWeight: 'bold' as const } : cell;
}
