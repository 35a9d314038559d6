import type { FaultList } from '../faults.ts';
import { plainName } from './meant-name.ts';

/** Rows that are looked at: a title, who made it, when, and some that are blank. */
const MOST_ABOVE = 20;

/** So many names of columns make a row a header, of which others may be missing. */
const FEWEST = 2;

/** Other separators that the header of a sheet may have below a title that has none. */
const OTHER_SEPARATORS = /[;\t|]/;

/**
 * Whether a table's header stands below other rows, such as the title of a sheet: that is a fault, and the table's only
 * one, where each of its columns would be one that is missing.
 *
 * @param needed names of columns that the table can't be without
 */
export function hasHeaderBelow(
  file: string,
  records: readonly (readonly string[])[],
  needed: readonly string[],
  faults: FaultList,
): boolean {
  if (needed.length === 0) return false;
  const namesOf = (record: readonly string[]) => {
    const cells = record.length === 1 ? (record[0] ?? '').split(OTHER_SEPARATORS) : record;
    return new Set(cells.map(plainName));
  };
  const first = namesOf(records[0] ?? []);
  if (needed.some((name) => first.has(name))) return false;
  const at = records.slice(1, 1 + MOST_ABOVE).findIndex((record) => {
    const names = namesOf(record);
    return needed.filter((name) => names.has(name)).length >= Math.min(FEWEST, needed.length);
  });
  if (at === -1) return false;
  faults.add('header-below', { file, row: at + 2 });
  return true;
}
