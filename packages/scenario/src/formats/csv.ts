import { finish, inSteps, type Steps } from '@sahakarya/planner';
import Papa from 'papaparse';
import type { FaultList } from '../faults.ts';
import { CsvRows } from './csv-rows.ts';

/**
 * Splits a CSV text (RFC 4180, LF) into records, in steps. Record numbers count from 1 for the header, as a
 * spreadsheet does: a quoted line break does not begin a new row, an empty line is a row without cells.
 * Undefined, and a fault, when quotes do not match, when lines end with CR alone, or when there are more cells than any
 * table has.
 */
export function* splittingCsv(file: string, text: string, faults: FaultList): Steps<string[][] | undefined> {
  const ends = yield* endsOfPieces(file, text, faults);
  if (ends === undefined) return undefined;
  const records: string[][] = [];
  let from = 0;
  for (const end of ends) {
    const { data, errors } = Papa.parse<string[]>(text.slice(from, end), {
      delimiter: ',',
      newline: '\n',
      quoteChar: '"',
    });
    const error = errors[0];
    if (error !== undefined) {
      const code = error.code === 'MissingQuotes' ? 'unclosed-quote' : 'text-after-quote';
      faults.add(code, { file, row: records.length + (error.row ?? 0) + 1 });
      return undefined;
    }
    // What follows the last line break is no record.
    const last = data.at(-1);
    if (last?.length === 1 && last[0] === '') data.pop();
    for (const record of data) records.push(record);
    from = end;
    yield;
  }
  return records;
}

/** All cells are counted before any is split. */
function* endsOfPieces(file: string, text: string, faults: FaultList): Steps<number[] | undefined> {
  const rows = new CsvRows(file, text, faults);
  const ends: number[] = [];
  for (let from = 0; from < text.length; ) {
    const end = rows.next();
    if (end === undefined) return undefined;
    ends.push(end);
    from = end;
    yield;
  }
  return ends;
}

/** A cell as it stands in a file: quoted only where it must be. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writing a line is as much work as looking at so many cells. */
const WORK_PER_LINE = 20;

/** A CSV text of LF lines, the header first. */
export function csvText(header: readonly string[], lines: readonly string[]): string {
  return finish(writingCsv(header, lines.length, (row) => lines[row] ?? ''));
}

/** The same in steps. */
export function* writingCsv(
  header: readonly string[],
  count: number,
  line: (row: number) => string,
): Steps<string> {
  const pieces = [`${header.join(',')}\n`];
  yield* inSteps(count, WORK_PER_LINE, (first, end) => {
    let piece = '';
    for (let row = first; row < end; row++) piece += `${line(row)}\n`;
    pieces.push(piece);
  });
  return pieces.join('');
}
