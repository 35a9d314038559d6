import type { Fault } from '@sahakarya/scenario';

/** The same fault in the same column, as often as it is there. */
export interface EqualFaults {
  /** The first of them. */
  readonly fault: Fault;
  readonly count: number;
  /** The first rows that have it, and the values that differ in them. */
  readonly rows: readonly number[];
  readonly values: readonly string[];
}

/** So many rows are named: enough to find the column by. */
const MOST_NAMED = 5;

/** Sums up what one mend puts right: a column of 1.200.000, 1.500.000 and so on is one line, where its first stood. */
export function equalFaults(faults: readonly Fault[]): EqualFaults[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const { code, file, column, parameters } = fault;
    const key = JSON.stringify([code, file, column, parameters]);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
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
      },
    ];
  });
}
