import Papa from 'papaparse';
import type { FaultList } from '../faults.ts';

/**
 * Splits a CSV text (RFC 4180, LF) into records. Record numbers count from 1 for the header, as a spreadsheet
 * does: a quoted line break does not begin a new row, an empty line is a row without cells.
 * Undefined, and a fault, when quotes do not match, or when there are more cells than any table has.
 */
export function splitCsv(file: string, text: string, faults: FaultList): string[][] | undefined {
  if (!fitsIntoMemory(file, text, faults)) return undefined;
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

/** No table of ours has so many columns. */
const MOST_CELLS_IN_ROW = 1_000;

/** Some 2 GB of memory, once they are split. */
const MOST_CELLS = 2 ** 25;

const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;

/** Counts the cells before they are split, for 100 MB of commas or of line breaks alone would fill the memory. */
function fitsIntoMemory(file: string, text: string, faults: FaultList): boolean {
  let isQuoted = false;
  let row = 1;
  let before = 0;
  let cells = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted || (code !== COMMA && code !== LINE_FEED)) continue;
    else if (++cells > MOST_CELLS) {
      faults.add('table-too-large', { file }, { most: MOST_CELLS });
      return false;
    } else if (code === LINE_FEED) {
      row++;
      before = cells - 1;
    } else if (cells - before > MOST_CELLS_IN_ROW) {
      faults.add('too-many-cells', { file, row }, { most: MOST_CELLS_IN_ROW });
      return false;
    }
  }
  return true;
}

/** A cell as it stands in a file: quoted only where it must be. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV text of LF lines, the header first. */
export function csvText(header: readonly string[], lines: readonly string[]): string {
  return `${header.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}
