import { createHash } from 'node:crypto';
import type { Measure } from '@sahakarya/impact';
import { parseDate, parseWhole } from '@sahakarya/vocabulary';
import { csvRecords } from '../csv-records.ts';
import { FaultList } from '../fault-list.ts';
import type { Entities, Entity } from './entities.ts';
import { type Layout, layoutOf } from './layout.ts';

/** A row that can be taken. */
export interface FigureRow extends Readonly<Record<Measure, number | null>> {
  readonly row: number;
  readonly destination: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
}

/** A file, read to its end. `read` is the number of its rows: those taken, refused and skipped. */
export interface ReadFile {
  readonly sha256: string;
  readonly layout: Layout['name'];
  readonly rows: readonly FigureRow[];
  readonly read: number;
  readonly refused: number;
  /** By name or code, how many rows; `no figure` for rows of destinations without any of the four figures. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly faults: FaultList;
}

export const NO_FIGURE = 'no figure';

/**
 * Reads Our World in Data's vaccinations.csv, as its bytes come. Every fault is named; a row with one is refused.
 *
 * @param knownOn 'YYYY-MM-DD'; no row may be about a later day
 */
export async function readOwidFile(
  chunks: AsyncIterable<Uint8Array>,
  entities: Entities,
  knownOn: string,
): Promise<ReadFile> {
  const sum = createHash('sha256');
  const faults = new FaultList();
  const rows: FigureRow[] = [];
  const skipped = new Map<string, number>();
  const rowOf = new Map<string, number>();
  let layout: Layout | undefined;
  let isReadable = true;
  let read = 0;
  let refused = 0;
  for await (const record of csvRecords(summed(chunks, sum))) {
    if ('problem' in record) {
      faults.add(record.problem, { row: record.row });
      refused += 1;
      read += 1;
      continue;
    }
    if (record.row === 1) {
      layout = layoutOf(record.cells, faults);
      isReadable = layout !== undefined;
      continue;
    }
    if (!isReadable) continue;
    if (layout === undefined) {
      faults.add('unknown-layout', { row: 1 });
      isReadable = false;
      continue;
    }
    read += 1;
    const found = readRow(record.row, record.cells, { layout, entities, knownOn, faults });
    if (found === 'refused') refused += 1;
    else if ('skipped' in found) skipped.set(found.skipped, (skipped.get(found.skipped) ?? 0) + 1);
    else {
      const key = `${found.destination} ${found.day}`;
      const first = rowOf.get(key);
      if (first === undefined) {
        rowOf.set(key, found.row);
        rows.push(found);
      } else {
        faults.add('duplicate-row', { row: found.row, column: 'date', value: found.day }, { first });
        refused += 1;
      }
    }
  }
  if (layout === undefined && faults.count === 0) faults.add('empty-file', {});
  return {
    sha256: sum.digest('hex'),
    layout: layout?.name ?? 'classic',
    rows,
    read,
    refused,
    skipped,
    faults,
  };
}

/** The same bytes, on their way past a sum. */
async function* summed(chunks: AsyncIterable<Uint8Array>, sum: { update(bytes: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    sum.update(chunk);
    yield chunk;
  }
}

function readRow(
  row: number,
  cells: readonly string[],
  context: {
    readonly layout: Layout;
    readonly entities: Entities;
    readonly knownOn: string;
    readonly faults: FaultList;
  },
): FigureRow | { readonly skipped: string } | 'refused' {
  const { layout, entities, knownOn, faults } = context;
  if (cells.length !== layout.columns) {
    faults.add('wrong-cell-count', { row }, { cells: cells.length, columns: layout.columns });
    return 'refused';
  }
  const name = cells[layout.entity] ?? '';
  const entity: Entity =
    layout.entityColumn === 'iso_code'
      ? entities.byCode(name, cells[layout.location ?? -1] ?? '')
      : entities.byName(name);
  if (entity !== 'unknown' && 'skipped' in entity) return entity;
  const faultsBefore = faults.count;
  if (entity === 'unknown')
    faults.add('unknown-destination', { row, column: layout.entityColumn, value: name });
  const day = cells[layout.date] ?? '';
  const date = parseDate(day);
  if (typeof date === 'string') faults.add(date, { row, column: 'date', value: day });
  else if (day > knownOn)
    faults.add('after-known-on', { row, column: 'date', value: day }, { known_on: knownOn });
  const counts: Record<Measure, number | null> = { doses: null, people: null, full: null, boosters: null };
  let isTold = false;
  for (const { measure, column, at } of layout.counts) {
    const cell = at === undefined ? '' : (cells[at] ?? '');
    if (cell === '') continue;
    isTold = true;
    const count = parseWhole(withoutZeroPlaces(cell));
    if (typeof count === 'string') faults.add(count, { row, column, value: cell });
    else counts[measure] = count;
  }
  if (faults.count > faultsBefore || entity === 'unknown') return 'refused';
  return isTold ? { row, destination: entity.destination, day, ...counts } : { skipped: NO_FIGURE };
}

/** Whole numbers stand there as `60.0` in some versions of the file. */
function withoutZeroPlaces(cell: string): string {
  return cell.replace(/\.0+$/, '');
}
