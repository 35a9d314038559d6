import type { Place } from './faults.ts';
import { writingOf } from './formats/writing-of.ts';

/** What can be summed up: a fault of a folder, or what else is wrong at a place. */
export interface Mistake extends Place {
  readonly code: string;
  readonly says: string;
  readonly mend?: string;
}

/** The same mistake in the same column, or of files as a whole, as often as it is there. */
export interface EqualFaults<One extends Mistake> {
  /** The first of them. */
  readonly fault: One;
  /** Those that have it: several where it is of files as a whole. */
  readonly files: readonly string[];
  readonly count: number;
  /** The first rows that have it. */
  readonly rows: readonly number[];
  /** The first of the values that differ in them, and how many differ. */
  readonly values: readonly string[];
  readonly valueCount: number;
}

/** So many rows are named: enough to find the column by. */
const MOST_NAMED = 5;

/** How a spreadsheet saved files as a whole: one mend puts all of them right. */
export const FAULTS_OF_FILES: readonly string[] = ['other-separator', 'separator-line', 'not-utf8', 'utf16'];

/** Said of a value that is written otherwise: in many ways, each of which has a mend of its own. */
const OF_WRITING: readonly string[] = ['not-whole', 'not-decimal', 'not-a-date'];

/**
 * Sums up what one mend puts right: a column of 1.200.000, 1.500.000 and so on is one line, where its first stood, and
 * 2,5 among them another.
 */
export function equalFaults<One extends Mistake>(faults: readonly One[]): EqualFaults<One>[] {
  const groups = new Map<string, One[]>();
  for (const fault of faults) {
    const { code, file, column, says, mend, value } = fault;
    const place = FAULTS_OF_FILES.includes(code) ? [] : [file, column];
    const writing = OF_WRITING.includes(code) && value !== undefined ? writingOf(value) : '';
    const key = JSON.stringify([code, ...place, says, mend, writing]);
    const equal = groups.get(key);
    if (equal === undefined) groups.set(key, [fault]);
    else equal.push(fault);
  }
  return [...groups.values()].flatMap((equal) => {
    const [fault] = equal;
    if (fault === undefined) return [];
    const rows = equal.flatMap(({ row }) => (row === undefined ? [] : [row]));
    const values = new Set(equal.flatMap(({ value }) => (value === undefined ? [] : [value])));
    return [
      {
        fault,
        files: [...new Set(equal.map(({ file }) => file))],
        count: equal.length,
        rows: rows.slice(0, MOST_NAMED),
        values: [...values].slice(0, MOST_NAMED),
        valueCount: values.size,
      },
    ];
  });
}

/**
 * A line for each, in English: `lots.csv, row 3, column doses, value "1.5": not a whole number; write …`, and of
 * several equal ones `lots.csv, 32 rows (3, 4, 5, 6, 7, …), column doses, values "1.5", "2.5", …: …`.
 */
export function equalFaultText(equal: EqualFaults<Mistake>): string {
  const { fault, files, count, rows, values, valueCount } = equal;
  const { column, says, mend } = fault;
  const place = [...files];
  const [row] = files.length === 1 ? rows : [];
  if (row !== undefined) place.push(count === 1 ? `row ${row}` : `${count} rows (${listed(rows, count)})`);
  if (column !== undefined) place.push(`column ${column}`);
  const written = values.map((value) => JSON.stringify(value));
  if (written.length === 1) place.push(`value ${written[0]}`);
  if (written.length > 1) place.push(`values ${listed(written, valueCount)}`);
  return `${place.join(', ')}: ${says}${mend === undefined ? '' : `; ${mend}`}`;
}

/** Those that are named of so many. */
function listed(parts: readonly (string | number)[], all: number): string {
  return [...parts, ...(all > parts.length ? ['…'] : [])].join(', ');
}
