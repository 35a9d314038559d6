import { Pace, type Steps } from '@sahakarya/planner';
import {
  type Day,
  type Key,
  type KeyKind,
  type Measured,
  type Millionths,
  parseDate,
  parseDecimal,
  type WholeUnit,
} from '@sahakarya/vocabulary';
import type { FaultList, Place } from '../faults.ts';
import type { Field } from '../package/table-schemas.ts';
import { splittingCsv } from './csv.ts';
import { decodingText } from './decode-text.ts';
import { hasHeaderBelow } from './header-below.ts';
import { meantName } from './meant-name.ts';
import { hasOtherSeparator } from './separators.ts';

/** Reading a row is as much work as looking at so many cells of the planner's. */
const WORK_PER_ROW = 20;

/**
 * Reads a table row by row. What is wrong with a cell goes to the faults, with its row and column; the reader
 * goes on with a stand-in, so that one pass finds everything. Cells of a missing column are not faulted again.
 */
export class TableReader {
  readonly file: string;
  /** False when something could not be read at all: what refers to this table can't be checked then. */
  complete: boolean;
  /** Texts of the column that must be unique, and the record that had each first. */
  readonly seen: Map<string, number> = new Map();
  /** The same for two columns: by the text of one, then of the other. */
  readonly #pairs = new Map<string, Map<string, number>>();
  readonly #records: readonly string[][];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #faults: FaultList;
  readonly #pace = new Pace();
  #record = 0;

  constructor(
    file: string,
    records: readonly string[][],
    positions: ReadonlyMap<string, number>,
    complete: boolean,
    faults: FaultList,
  ) {
    this.file = file;
    this.complete = complete;
    this.#records = records;
    this.#positions = positions;
    this.#faults = faults;
  }

  /** The record at hand, the header being 1. */
  get row(): number {
    return this.#record + 1;
  }

  /** Goes to the next row with as many cells as the header; false after the last. Blank rows are passed over. */
  next(): boolean {
    const columns = this.#records[0]?.length ?? 0;
    while (++this.#record < this.#records.length) {
      const record = this.#records[this.#record] ?? [];
      // A spreadsheet leaves rows of commas alone where something stood before.
      if (record.every((cell) => cell.trim() === '')) continue;
      if (record.length === columns) return true;
      this.complete = false;
      this.#faults.add(
        'wrong-cell-count',
        { file: this.file, row: this.row },
        { cells: record.length, columns },
      );
    }
    return false;
  }

  /** Whether it is time for a pause, after one row more. */
  isStepDone(): boolean {
    return this.#pace.isStepDone(WORK_PER_ROW);
  }

  has(column: string): boolean {
    return this.#positions.has(column);
  }

  /** The cell as written; empty where the table lacks the column. */
  text(column: string): string {
    return this.#records[this.#record]?.[this.#positions.get(column) ?? -1] ?? '';
  }

  /** A whole number of at least `minimum`, which stands in for a bad one. */
  whole<Unit extends string>(column: string, unit: WholeUnit<Unit>, minimum = 0): Measured<Unit> {
    if (!this.has(column)) return unit.of(minimum);
    const value = unit.parse(this.text(column));
    if (typeof value === 'string') this.#faults.add(value, this.place(column));
    else if (value < minimum) this.#faults.add('too-small', this.place(column), { minimum });
    else return value;
    return unit.of(minimum);
  }

  /** A whole number; undefined when the cell is empty. */
  optionalWhole<Unit extends string>(column: string, unit: WholeUnit<Unit>): Measured<Unit> | undefined {
    return this.text(column) === '' ? undefined : this.whole(column, unit);
  }

  /** A decimal above 0; undefined when the cell is empty or bad. */
  positiveDecimal(column: string): Millionths | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const value = parseDecimal(text);
    if (value === 'too-large') this.#faults.add('decimal-too-large', this.place(column));
    else if (typeof value === 'string') this.#faults.add(value, this.place(column));
    else if (value === 0) this.#faults.add('not-positive', this.place(column));
    else return value;
    return undefined;
  }

  date(column: string): Day | undefined {
    if (!this.has(column)) return undefined;
    const value = parseDate(this.text(column));
    if (typeof value !== 'string') return value;
    this.#faults.add(value, this.place(column));
    return undefined;
  }

  key<Kind extends string>(column: string, kind: KeyKind<Kind>): Key<Kind> | undefined {
    if (!this.has(column)) return undefined;
    const text = this.text(column);
    if (kind.is(text)) return text;
    this.#faults.add('not-a-key', this.place(column));
    return undefined;
  }

  /** Faults the row when an earlier one has the same text in this column, and in the second where one is named. */
  unique(column: string, second?: string): void {
    if (!this.has(column) || (second !== undefined && !this.has(second))) return;
    const seen = second === undefined ? this.seen : this.#seenWith(this.text(column));
    const text = this.text(second ?? column);
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, this.row);
      return;
    }
    const columns = second === undefined ? [column] : [column, second];
    const value = columns.map((one) => this.text(one)).join();
    const place = { file: this.file, row: this.row, column: columns.join(), value };
    this.#faults.add('duplicate-key', place, { first });
  }

  #seenWith(text: string): Map<string, number> {
    const known = this.#pairs.get(text);
    if (known !== undefined) return known;
    const seen = new Map<string, number>();
    this.#pairs.set(text, seen);
    return seen;
  }

  place(column: string): Required<Place> {
    return { file: this.file, row: this.row, column, value: this.text(column) };
  }
}

/**
 * Opens a table and checks its header, in steps. Undefined, and a fault, when its bytes are no CSV at all, or no header
 * stands first.
 *
 * @param fields the columns that the table may have
 * @param optional names of those that may be missing
 */
export function* openingTable(
  file: string,
  bytes: Uint8Array,
  fields: readonly Field[],
  optional: readonly string[],
  faults: FaultList,
): Steps<TableReader | undefined> {
  const names = fields.map((field) => field.name);
  const text = yield* decodingText(file, bytes, faults);
  if (text === undefined || hasOtherSeparator(file, text, names, faults)) return undefined;
  const records = yield* splittingCsv(file, text, faults);
  const needed = names.filter((column) => !optional.includes(column));
  if (records === undefined || hasHeaderBelow(file, records, needed, faults)) return undefined;
  const positions = readHeader(file, records[0] ?? [], names, faults);
  const missing = needed.filter((column) => !positions.has(column));
  for (const column of missing) faults.add('missing-column', { file, row: 1, column });
  return new TableReader(file, records, positions, missing.length === 0, faults);
}

/**
 * Where the columns stand. One whose heading is a slip of a name is read as that column after its fault: what is
 * wrong in its cells is told at once, too.
 */
function readHeader(
  file: string,
  header: readonly string[],
  names: readonly string[],
  faults: FaultList,
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, column] of header.entries()) {
    const place = { file, row: 1, column, value: column };
    if (positions.has(column)) faults.add('duplicate-column', place);
    else if (names.includes(column)) positions.set(column, position);
    else {
      const free = names.filter((name) => !header.includes(name) && !positions.has(name));
      const name = meantName(column, free);
      if (name === undefined) faults.add('extra-column', place, { columns: names.join(', ') });
      else {
        positions.set(name, position);
        faults.add('misnamed-column', place, { name });
      }
    }
  }
  return positions;
}
