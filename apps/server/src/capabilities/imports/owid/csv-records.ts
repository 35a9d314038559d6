import { isPacked, isUtf16, isUtf32 } from '@sahakarya/scenario';

/** A record of a CSV file, or what is wrong with the file from there on. */
export type CsvRecord =
  | { readonly row: number; readonly cells: readonly string[] }
  | {
      readonly row: number;
      readonly problem:
        | 'not-utf8'
        | 'utf16'
        | 'utf32'
        | 'packed'
        | 'cr-alone'
        | 'unclosed-quote'
        | 'stray-quote'
        | 'control-character'
        | 'too-long';
    };

/** Bytes of the longest record. Whoever forgets to close a quote, or sends no CSV at all, is told of it soon. */
const LONGEST = 65_536;

/** Bytes by which an encoding is known, and the mark of UTF-8. */
const HEAD = 4;
const UTF_8_MARK = [0xef, 0xbb, 0xbf];

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const LAST_LINE_END = Uint8Array.of(LINE_FEED);

/**
 * Splits CSV (RFC 4180; lines end in LF or CRLF, and CR alone is told) into records as its bytes come. Records are
 * counted from 1, the header; a quoted line break begins no new one; a blank row, empty or of commas alone, is none,
 * but counts. Holds one record at a time, and looks at each byte a bounded number of times.
 */
export async function* csvRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const open = new OpenRecord();
  let rest: Uint8Array = new Uint8Array();
  let hasBegun = false;
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    if (!hasBegun) {
      if (rest.length < HEAD) continue;
      hasBegun = true;
      const problem = problemOfHead(rest);
      if (problem !== undefined) {
        yield { row: 1, problem };
        return;
      }
      rest = withoutMark(rest);
    }
    const end = rest.lastIndexOf(LINE_FEED) + 1;
    const { lines, isWhole } = linesIn(rest.subarray(0, end));
    rest = rest.subarray(end);
    for (const line of lines) if (!(yield* open.take(line))) return;
    const problem = isWhole ? open.tooLong(rest) : 'not-utf8';
    if (problem !== undefined) {
      yield { row: open.row + 1, problem };
      return;
    }
  }
  // A file may end before its head is whole: then all its lines are here.
  const { lines, isWhole } = linesIn(Buffer.concat([hasBegun ? rest : withoutMark(rest), LAST_LINE_END]));
  for (const line of lines.at(-1) === '' ? lines.slice(0, -1) : lines) if (!(yield* open.take(line))) return;
  if (!isWhole) yield { row: open.row + 1, problem: 'not-utf8' };
  if (open.isOpen) yield { row: open.row + 1, problem: 'unclosed-quote' };
}

/** The record at hand: more than one line where a quote is open at a line's end. */
class OpenRecord {
  /** Records that are complete. */
  row = 0;
  #lines: string[] = [];
  #length = 0;

  get isOpen(): boolean {
    return this.#lines.length > 0;
  }

  /** @returns whether what follows can be read */
  *take(line: string): Generator<CsvRecord, boolean> {
    const isOdd = quotesIn(line) % 2 === 1;
    const isWithin = this.isOpen;
    if (isWithin || isOdd) {
      this.#lines.push(line);
      this.#length += line.length + 1;
      // A line with an odd number of quotes opens a record, or closes the one that is open.
      if (isWithin !== isOdd) return true;
    }
    const text = isWithin ? this.#lines.join('\n') : line;
    this.#lines = [];
    this.#length = 0;
    this.row += 1;
    const record = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (hasLineOfCr(record)) {
      yield { row: this.row, problem: 'cr-alone' };
      return false;
    }
    const cells = CONTROL.test(record) ? 'control-character' : cellsOf(record);
    if (typeof cells === 'string') yield { row: this.row, problem: cells };
    else if (cells.some((cell) => cell.trim() !== '')) yield { row: this.row, cells };
    // Without a header no row can be read.
    return typeof cells !== 'string' || this.row > 1;
  }

  /** @param more bytes of it that have come since */
  tooLong(more: Uint8Array): 'unclosed-quote' | 'cr-alone' | 'too-long' | undefined {
    if (this.#length + more.length <= LONGEST) return undefined;
    if (this.isOpen) return 'unclosed-quote';
    return more.includes(CARRIAGE_RETURN) ? 'cr-alone' : 'too-long';
  }
}

/** What no cell has: characters that nobody sees, but for tabs and line breaks. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;

/** How files begin that are no text: gzip, bzip2, xz, Zstandard, 7-Zip, and workbooks of before 2007. */
const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b, 0x08],
  [0x42, 0x5a, 0x68, 0x39],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function problemOfHead(head: Uint8Array): 'utf32' | 'utf16' | 'packed' | undefined {
  if (isUtf32(head)) return 'utf32';
  if (isUtf16(head)) return 'utf16';
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  return isPacked(head) || PACKED.some(begins) ? 'packed' : undefined;
}

/** Whether a line ends within a record, outside of its quotes: in CR alone, as old Macs wrote it. */
function hasLineOfCr(record: string): boolean {
  return record.includes('\r') && /\r[^\r]/.test(record.replaceAll(/"[^"]*"/g, ''));
}

/** Lines of whole bytes, each ended by LF; where one is not UTF-8, those before it. */
function linesIn(bytes: Uint8Array): { readonly lines: readonly string[]; readonly isWhole: boolean } {
  const text = decoded(bytes);
  if (text !== undefined) return { lines: text.split('\n').slice(0, -1), isWhole: true };
  const lines: string[] = [];
  for (let from = 0; ; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = decoded(bytes.subarray(from, end));
    if (line === undefined || end === -1) return { lines, isWhole: false };
    lines.push(line);
    from = end + 1;
  }
}

/** The text of whole bytes; undefined where they are not UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return UTF_8_MARK.every((byte, at) => bytes[at] === byte) ? bytes.subarray(UTF_8_MARK.length) : bytes;
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Cells of a record; a quote belongs at the beginning of a cell and at its end, or twice within (RFC 4180). */
function cellsOf(line: string): string[] | 'stray-quote' {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (line[end + 1] === '"') end = line.indexOf('"', end + 2);
      if (end + 1 < line.length && line[end + 1] !== ',') return 'stray-quote';
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 2;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma === -1 ? line.length : comma;
      const cell = line.slice(at, end);
      if (cell.includes('"')) return 'stray-quote';
      cells.push(cell);
      at = end + 1;
    }
  }
  return cells;
}
