import { text } from '../tables/cell.ts';
import { csvText, readCsv } from '../tables/csv.ts';
import { CUTS } from './cuts.ts';

/** The compact copies of the tables in a folder, by file name. */
export async function cutSources(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { file, columns, rows } of CUTS) {
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
