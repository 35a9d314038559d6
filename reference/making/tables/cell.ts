import { type Day, parseWhole } from '@sahakarya/vocabulary';
import type { Row } from './csv.ts';
import { date } from './date.ts';

/** The cell's text; fails where the row has no such column. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** The cell's whole number, or undefined where it is empty; fails for anything else. */
export function wholeOrUnknown(row: Row, column: string): number | undefined {
  const value = text(row, column);
  if (value === '') return undefined;
  const number = parseWhole(value);
  if (typeof number === 'string') throw new Error(`${column} is ${number} in ${JSON.stringify(row)}`);
  return number;
}

/** The cell's whole number; fails for an empty cell too. */
export function whole(row: Row, column: string): number {
  const value = wholeOrUnknown(row, column);
  if (value === undefined) throw new Error(`${column} is empty in ${JSON.stringify(row)}`);
  return value;
}

/** The cell's day, or undefined where it is empty; fails for anything but an ISO 8601 date. */
export function dateOrUnknown(row: Row, column: string): Day | undefined {
  const value = text(row, column);
  return value === '' ? undefined : date(value);
}
