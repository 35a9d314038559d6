import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Cells by column name; an empty cell is an empty text, and means not known. */
export type Row = Readonly<Record<string, string>>;

/** Reads `FOLDER/FILE`, a CSV with a header row; fails where the file lacks one of the columns or is malformed. */
export async function readCsv(folder: string, file: string, columns: readonly string[]): Promise<Row[]> {
  const path = join(folder, file);
  const { data, errors, meta } = Papa.parse<Row>(await readFile(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const missing = columns.filter((column) => meta.fields?.includes(column) !== true);
  if (missing.length > 0) throw new Error(`${path}: no column ${missing.join(', ')}`);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${path}: row ${first.row ?? '?'}: ${first.message}`);
  return data;
}

/** CSV text with a header row, LF, and quotes only where a cell needs them. */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { newline: '\n' })}\n`;
}
