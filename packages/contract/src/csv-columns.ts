import type { z } from 'zod';

/** What a CSV tells besides the columns of its rows. */
export interface AddedColumn {
  readonly column: 'as_of' | 'source' | 'licence' | 'name' | 'income_group';
  readonly says: string;
}

const OF_ALL: readonly AddedColumn[] = [
  { column: 'as_of', says: 'The day that the row is about' },
  {
    column: 'source',
    says: 'Keys of /api/v1/sources, separated by spaces: of reports, those that tell of the row’s destination by its day',
  },
  { column: 'licence', says: 'Of each source, in the same order, separated by semicolons' },
];

const OF_PLACES: readonly AddedColumn[] = [
  { column: 'name', says: 'Of the destination, in English, as the pages have it' },
  { column: 'income_group', says: 'Of the destination' },
];

/**
 * The columns that stand after a row's own, in their order, where rows don't have them: programs that go by a column's
 * position find the older ones where they were.
 */
export function addedColumns(row: z.ZodObject): readonly AddedColumn[] {
  const all = 'destination' in row.shape ? [...OF_ALL, ...OF_PLACES] : OF_ALL;
  return all.filter(({ column }) => !(column in row.shape));
}
