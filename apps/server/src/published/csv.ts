import { type About, type AddedColumn, addedColumns } from '@sahakarya/contract';
import type { z } from 'zod';

/** What a CSV tells of destinations beside their codes. */
export type Places = ReadonlyMap<string, Place>;

export interface Place {
  readonly name: string;
  readonly income_group: string;
  /** Sources of its reports. */
  readonly told: Told;
}

/** Sources, each with when its figures are among those of a day. */
export type Told = ReadonlyMap<string, Span>;

export interface Span {
  /** The first day that it tells something about. */
  readonly first: string;
  /** The day from which nothing of it holds; undefined where something does. */
  readonly until: string | undefined;
}

/**
 * Rows as CSV (RFC 4180, LF), the header first: the columns of the row's schema, then those that the contract adds
 * where rows don't have them (`addedColumns`). A row is as of its own day where it has one, and has its own sources
 * with their licences: of reports, those whose figures of its destination, or of the members of its group, are among
 * those of its day. Null is an empty cell; words of a list have spaces between them.
 */
export function csvOf(row: z.ZodObject, rows: readonly object[], about: About, places: Places): string {
  const own = Object.keys(row.shape);
  const added = addedColumns(row).map(({ column }) => column);
  const licences = new Map(about.sources.map((source, at) => [source, about.licences[at] ?? '']));
  const reporting = new Set([...places.values()].flatMap(({ told }) => [...told.keys()]));
  const hasGroups = isOfGroups(row);
  const groups = hasGroups ? toldOfGroups(places) : new Map<string, Told>();
  const lines = rows.map((one) => {
    const cells = new Map<string, unknown>(Object.entries(one));
    const source = cells.get('source');
    const place = places.get(String(cells.get('destination')));
    const told = hasGroups ? groups.get(String(cells.get('income_group'))) : place?.told;
    const as_of = dayOf(one) ?? about.as_of;
    const sources =
      told === undefined
        ? about.sources
        : about.sources.filter((key) => !reporting.has(key) || isAmong(told.get(key), String(as_of)));
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

/** Whether rows tell sums of groups. Those of shares have a group and no day: each rests on the figures of all. */
export function isOfGroups(row: z.ZodObject): boolean {
  return 'income_group' in row.shape && 'day' in row.shape;
}

function isAmong(span: Span | undefined, day: string): boolean {
  return span !== undefined && span.first <= day && (span.until === undefined || span.until > day);
}

/** A source tells of a group from its first day on of any member, until its last one of them ends. */
function toldOfGroups(places: Places): ReadonlyMap<string, Told> {
  const groups = new Map<string, Map<string, Span>>();
  for (const { income_group, told } of places.values()) {
    const own = groups.get(income_group) ?? new Map<string, Span>();
    groups.set(income_group, own);
    for (const [source, span] of told) own.set(source, joined(own.get(source), span));
  }
  return groups;
}

/** From the first day of two to the last. */
export function joined(one: Span | undefined, { first, until }: Span): Span {
  if (one === undefined) return { first, until };
  const isOpen = one.until === undefined || until === undefined;
  return {
    first: one.first < first ? one.first : first,
    until: isOpen ? undefined : one.until > until ? one.until : until,
  };
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
