import type { Day } from '@sahakarya/vocabulary';
import { text } from './cell.ts';
import type { Row } from './csv.ts';
import { date } from './date.ts';

/**
 * The last Sunday on which a column of the weekly series comes from a table with an open licence. Doses do so
 * throughout.
 */
const OPEN_UNTIL: Readonly<Record<'people' | 'full' | 'boosters', Day>> = {
  people: date('2022-12-04'),
  full: date('2022-01-30'),
  boosters: date('2022-03-20'),
};

/** The row of the weekly series without the figures that no open licence covers: their cells are empty. */
export function withinLicence(row: Row): Row {
  const day = date(text(row, 'week_ending'));
  const open = (column: keyof typeof OPEN_UNTIL) => (day <= OPEN_UNTIL[column] ? text(row, column) : '');
  return { ...row, people: open('people'), full: open('full'), boosters: open('boosters') };
}
