import type { Reading } from '@sahakarya/contract';
import type { Column, Row } from '../../figures/data-table/table-state.ts';

const inFileAlone = { head: '', kind: 'text', inFileAlone: true } as const;

/** In the file of a table whose rows have a day: by which reading they are of it. */
export const READING_COLUMNS: readonly Column[] = [
  { ...inFileAlone, key: 'ofReading', csv: 'reading' },
  { ...inFileAlone, key: 'ofPublished', csv: 'published' },
];

/** In the file of a table that is all of one day: that day too. */
export const DAY_COLUMNS: readonly Column[] = [
  { ...inFileAlone, key: 'ofDay', csv: 'as_of' },
  ...READING_COLUMNS,
];

/** What rows are of. */
export interface OfDay {
  readonly day: string;
  readonly reading: Reading;
  /** See `Picture`. */
  readonly published: string | null;
}

export function dayCells({ day, reading, published }: OfDay): Row['cells'] {
  return {
    ofDay: { text: day },
    ofReading: { text: reading },
    ofPublished: { text: published ?? '', plain: published },
  };
}

/** The reading as the name of a file says it: who finds the file has nothing else to go by. */
export function readingInName({
  reading,
  published = null,
}: Pick<OfDay, 'reading'> & Partial<OfDay>): string {
  return published === null ? reading : 'published';
}
