import Papa from 'papaparse';
import type { FaultList } from '../faults.ts';

/**
 * Splits a CSV text (RFC 4180, LF) into records. Record numbers count from 1 for the header, as a spreadsheet
 * does: a quoted line break does not begin a new row, an empty line is a row without cells.
 * Undefined, and a fault, when quotes do not match.
 */
export function splitCsv(file: string, text: string, faults: FaultList): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', quoteChar: '"' });
  const error = errors[0];
  if (error === undefined) {
    // What follows the last line break is no record.
    const last = data.at(-1);
    if (last?.length === 1 && last[0] === '') data.pop();
    return data;
  }
  const code = error.code === 'MissingQuotes' ? 'unclosed-quote' : 'text-after-quote';
  faults.add(code, { file, row: (error.row ?? 0) + 1 });
  return undefined;
}

/** A cell as it stands in a file: quoted only where it must be. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV text of LF lines, the header first. */
export function csvText(header: readonly string[], lines: readonly string[]): string {
  return `${header.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}
