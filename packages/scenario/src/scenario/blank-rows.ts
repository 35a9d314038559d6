import { finish } from '@sahakarya/planner';
import { FaultList } from '../faults.ts';
import { splittingCsv } from '../formats/csv.ts';
import { decodingText } from '../formats/decode-text.ts';
import { SCENARIO_FILES } from './scenario-file-names.ts';

/** Rows of a table that have nothing in them, though others follow: passed over, and perhaps not meant. */
export interface BlankRows {
  readonly file: string;
  readonly count: number;
  /** The first of them; the header is row 1. */
  readonly rows: readonly number[];
}

const MOST_NAMED = 5;

/**
 * Finds blank rows between others in the tables of a scenario; those at a table's end are what any spreadsheet leaves.
 * A table that cannot be read has none: reading it says what is wrong.
 *
 * @param files bytes by file name
 */
export function blankRows(files: ReadonlyMap<string, Uint8Array>): BlankRows[] {
  const tables = SCENARIO_FILES.filter((file) => file.endsWith('.csv'));
  return tables.flatMap((file) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [];
    const faults = new FaultList();
    const text = finish(decodingText(file, bytes, faults));
    const records = text === undefined ? undefined : finish(splittingCsv(file, text, faults));
    const rows = records === undefined ? [] : blankBetween(records);
    return rows.length === 0 ? [] : [{ file, count: rows.length, rows: rows.slice(0, MOST_NAMED) }];
  });
}

function blankBetween(records: readonly (readonly string[])[]): number[] {
  const isBlank = (record: readonly string[]) => record.every((cell) => cell.trim() === '');
  const last = records.findLastIndex((record) => !isBlank(record));
  return records.slice(0, Math.max(0, last)).flatMap((record, at) => (isBlank(record) ? [at + 1] : []));
}
