import Papa from 'papaparse';
import { csvCell, csvText } from './csv.ts';

/** The cells of a table that was read without a fault, its header first. */
export function cellsOfCsv(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), {
    delimiter: ',',
    newline: '\n',
    quoteChar: '"',
    skipEmptyLines: true,
  });
  return data;
}

/** The text of a table from its cells, the header first. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  const [header = [], ...rows] = cells.map((row) => row.map(csvCell));
  return csvText(
    header,
    rows.map((row) => row.join(',')),
  );
}
