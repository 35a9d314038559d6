import { type About, type AddedColumn, addedColumns } from '@sahakarya/contract';
import type { z } from 'zod';

/** What a CSV tells of destinations beside their codes. */
export type Places = ReadonlyMap<string, Place>;

export interface Place {
  readonly name: string;
  readonly income_group: string;
  /** Sources of its reports, each with the first day that it tells something about. */
  readonly told: ReadonlyMap<string, string>;
}

/**
 * Rows as CSV (RFC 4180, LF), the header first: the columns of the row's schema, then those that the contract adds
 * where rows don't have them (`addedColumns`). A row is as of its own day where it has one, and has its own sources
 * with their licences: of reports, those that tell of its destination by then. Null is an empty cell; words of a list
 * have spaces between them.
 */
export function csvOf(row: z.ZodObject, rows: readonly object[], about: About, places: Places): string {
  const own = Object.keys(row.shape);
  const added = addedColumns(row).map(({ column }) => column);
  const licences = new Map(about.sources.map((source, at) => [source, about.licences[at] ?? '']));
  const reporting = new Set([...places.values()].flatMap(({ told }) => [...told.keys()]));
  const lines = rows.map((one) => {
    const cells = new Map<string, unknown>(Object.entries(one));
    const source = cells.get('source');
    const place = places.get(String(cells.get('destination')));
    const as_of = dayOf(one) ?? about.as_of;
    const sources =
      place === undefined
        ? about.sources
        : about.sources.filter((key) => {
            return !reporting.has(key) || (place.told.get(key) ?? NEVER) <= String(as_of);
          });
    const of: Readonly<Record<AddedColumn['column'], unknown>> = {
      as_of,
      source: sources,
      licence:
        typeof source === 'string' ? licences.get(source) : sources.map((key) => licences.get(key)).join(';'),
      name: place?.name,
      income_group: place?.income_group,
    };
    return [...own.map((column) => cells.get(column)), ...added.map((column) => of[column])]
      .map(cell)
      .join(',');
  });
  return [[...own, ...added].join(','), ...lines, ''].join('\n');
}

/** After every day. */
const NEVER = '9999-12-31';

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
