import type { Place } from '../faults.ts';
import type { Rows } from '../scenario/read-tables.ts';
import type { Acceptance, Destination, Lot, WeekCapacity } from '../scenario/scenario.ts';

/** Doses that a person may have had: nobody has had as many of one vaccine. */
export const MOST_DOSES_PER_PERSON = 10;

/** Tables of a scenario as they were read: with the record of the file that each row comes from. */
export interface NoticedTables {
  readonly destinations: ReadRows<Destination>;
  readonly lots: ReadRows<Lot>;
  readonly capacity: ReadRows<WeekCapacity>;
  /** Undefined: every product is accepted everywhere. */
  readonly acceptance: ReadRows<Acceptance> | undefined;
}

type ReadRows<Row> = Pick<Rows<Row>, 'rows' | 'records'>;

/** Where a value of a row stands. */
export function placeOf(
  file: string,
  { records }: Pick<Rows<unknown>, 'records'>,
  at: number,
  column: string,
  value: string | number,
): Place {
  return { file, row: records[at] ?? 0, column, value: String(value) };
}
