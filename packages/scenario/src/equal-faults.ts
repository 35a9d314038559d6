import type { Place } from './faults.ts';

/** What can be summed up: a fault of a folder, or what else is wrong at a place. */
export interface Mistake extends Place {
  readonly code: string;
  readonly says: string;
  readonly mend?: string;
}

/** The same mistake in the same column, as often as it is there. */
export interface EqualFaults<One extends Mistake> {
  /** The first of them. */
  readonly fault: One;
  readonly count: number;
  /** The first rows that have it. */
  readonly rows: readonly number[];
  /** The first of the values that differ in them, and how many differ. */
  readonly values: readonly string[];
  readonly valueCount: number;
}

/** So many rows are named: enough to find the column by. */
const MOST_NAMED = 5;

/** Sums up what one mend puts right: a column of 1.200.000, 1.500.000 and so on is one line, where its first stood. */
export function equalFaults<One extends Mistake>(faults: readonly One[]): EqualFaults<One>[] {
  const groups = new Map<string, One[]>();
  for (const fault of faults) {
    const { code, file, column, says, mend } = fault;
    const key = JSON.stringify([code, file, column, says, mend]);
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
  const { fault, count, rows, values, valueCount } = equal;
  const { file, column, says, mend } = fault;
  const place = [file];
  const [row] = rows;
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
