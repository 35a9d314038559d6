import { text } from '../tables/cell.ts';
import { csvText, readCsv } from '../tables/csv.ts';
import { EXTRACTS } from './extracts.ts';

/** The compact copies of the tables in a folder, by file name. */
export async function extractSources(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { file, columns, rows } of EXTRACTS) {
    const all = await readCsv(folder, file, columns);
    const kept = rows?.(all) ?? all;
    files.set(
      file,
      csvText(
        columns,
        kept.map((row) => columns.map((column) => text(row, column))),
      ),
    );
  }
  return files;
}
