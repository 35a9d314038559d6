import type { About } from '@sahakarya/contract';
import type { z } from 'zod';

/**
 * Rows as CSV (RFC 4180, LF), the header first: the columns of the row's schema, then `as_of` and `source`, where
 * rows don't have these columns of their own. A row is as of its own day where it has one. Null is an empty cell; words
 * of a list have spaces between them.
 */
export function csvOf(row: z.ZodObject, rows: readonly object[], about: About): string {
  const own = Object.keys(row.shape);
  const added = [
    { column: 'as_of', of: (one: object) => dayOf(one) ?? about.as_of },
    { column: 'source', of: () => about.sources.join(' ') },
  ].filter(({ column }) => !own.includes(column));
  const header = [...own, ...added.map(({ column }) => column)];
  const lines = rows.map((one) => {
    const cells = new Map<string, unknown>(Object.entries(one));
    return [...own.map((column) => cells.get(column)), ...added.map(({ of }) => of(one))].map(cell).join(',');
  });
  return [header.join(','), ...lines, ''].join('\n');
}

/** The day that a row's own columns say that it is about. */
function dayOf(row: object): unknown {
  if ('day' in row) return row.day;
  return 'listed' in row ? row.listed : undefined;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
