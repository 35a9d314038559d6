import { createHash } from 'node:crypto';
import type { ImportResult } from '@sahakarya/contract';
import { type Counts, FIRST_DAY, type Impossibility, impossibilities, type Measure } from '@sahakarya/impact';
import { parseDate, parseWhole } from '@sahakarya/vocabulary';
import { FaultList } from '../fault-list.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import type { Entities, Entity } from './entities.ts';
import { type Layout, layoutOf } from './layout.ts';

/** A row about a day of a destination. */
export interface FigureRow extends Counts {
  readonly row: number;
  readonly destination: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** `blank`: it has none of the four figures. `refused`: it has a fault, and what it means to say is not known. */
  readonly state: 'taken' | 'blank' | 'refused';
  /** Its figures cannot be true together, or beside what stands with them. */
  readonly isImpossible: boolean;
}

/** A file, read to its end. `read` is the number of its rows: those taken, refused and skipped. */
export interface ReadFile {
  readonly sha256: string;
  readonly layout: Layout['name'];
  /** Every row of which it is known what day of what destination it is about. */
  readonly rows: readonly FigureRow[];
  /** Whether these are all rows: what the file doesn't have, its source no longer tells. */
  readonly isWhole: boolean;
  /** What the file has columns for. */
  readonly measures: readonly Measure[];
  /** Its columns that are not read. */
  readonly notRead: readonly string[];
  /** Rows taken whose figures cannot be true together. */
  readonly impossible: number;
  readonly read: number;
  readonly refused: number;
  /** Blank rows between others: how many, and the first of them. */
  readonly blank: ImportResult['blank'];
  /** By name or code, how many rows; `no figure` for rows of destinations without any of the four figures. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly faults: FaultList;
}

const NO_FIGURE = 'no figure';

/** Blank rows that are named; all are counted. */
const MOST_BLANK = 5;

/** What rows are judged by. */
export interface Judging {
  readonly entities: Entities;
  /** 'YYYY-MM-DD'; no row may be about a later day, nor about one before `FIRST_DAY` */
  readonly knownOn: string;
  /** Take rows whose figures cannot be true together; else each is a fault. */
  readonly withImpossible?: boolean;
}

/** Reads Our World in Data's vaccinations.csv, as its bytes come. Every fault is named; a row with one is refused. */
export async function readOwidFile(chunks: AsyncIterable<Uint8Array>, judging: Judging): Promise<ReadFile> {
  const sum = createHash('sha256');
  const reading = new Reading(judging);
  for await (const record of csvRecords(summed(chunks, sum))) reading.take(record);
  return reading.end(sum.digest('hex'));
}

/** A file on its way in. */
class Reading {
  readonly #judging: Judging;
  readonly #faults = new FaultList();
  /** By destination and day: rows that tell a figure, or mean to, and of days without one such row the blank ones. */
  readonly #rows = new Map<string, FigureRow>();
  readonly #blanks = new Map<string, FigureRow>();
  readonly #skipped = new Map<string, number>();
  #layout: Layout | 'none' | undefined;
  #read = 0;
  #refused = 0;
  #impossible = 0;
  #isWhole = true;
  #blank = 0;
  readonly #firstBlank: number[] = [];
  #lastRow = 0;

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  take(record: CsvRecord): void {
    this.#passOver(record.row);
    if ('problem' in record) {
      this.#faults.add(record.problem, { row: record.row });
      this.#refused += 1;
      this.#read += 1;
      this.#isWhole = false;
    } else if (record.row === 1) this.#layout = layoutOf(record.cells, this.#faults) ?? 'none';
    else if (this.#layout === undefined) {
      this.#faults.add('unknown-layout', { row: 1 });
      this.#layout = 'none';
    } else if (this.#layout !== 'none') this.#takeRow(record.row, record.cells, this.#layout);
  }

  /** Blank rows are no records, but count: so they stand between the last record and this one. */
  #passOver(row: number): void {
    for (let blank = this.#lastRow + 1; blank < row && this.#firstBlank.length < MOST_BLANK; blank++)
      this.#firstBlank.push(blank);
    this.#blank += Math.max(0, row - this.#lastRow - 1);
    this.#lastRow = row;
  }

  #takeRow(row: number, cells: readonly string[], layout: Layout): void {
    this.#read += 1;
    const found = readRow(row, cells, { layout, faults: this.#faults, ...this.#judging });
    if (found === 'refused') {
      this.#refused += 1;
      this.#isWhole = false;
    } else if ('skipped' in found) this.#skip(found.skipped);
    else this.#keep(found);
  }

  #keep(row: FigureRow): void {
    const key = `${row.destination} ${row.day}`;
    const first = this.#rows.get(key);
    if (row.state === 'blank') {
      this.#skip(NO_FIGURE);
      if (!this.#blanks.has(key)) this.#blanks.set(key, row);
    } else if (first === undefined) {
      this.#rows.set(key, row);
      if (row.state === 'refused') this.#refused += 1;
      else this.#impossible += row.isImpossible ? 1 : 0;
    } else this.#refuseTwins(key, first, row);
  }

  /** Of rows about one day none is taken, also where one has a fault: which of them is meant is not known. */
  #refuseTwins(key: string, first: FigureRow, row: FigureRow): void {
    this.#faults.add('duplicate-row', { row: row.row, column: 'date', value: row.day }, { first: first.row });
    this.#refused += 1;
    if (first.state === 'refused') return;
    this.#rows.set(key, { ...first, state: 'refused' });
    this.#refused += 1;
    this.#impossible -= first.isImpossible ? 1 : 0;
  }

  #skip(name: string): void {
    this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + 1);
  }

  end(sha256: string): ReadFile {
    const layout = this.#layout === 'none' ? undefined : this.#layout;
    const blanks = [...this.#blanks].filter(([key]) => !this.#rows.has(key)).map(([, row]) => row);
    if (this.#read === 0 && this.#faults.count === 0)
      this.#faults.add(layout === undefined ? 'empty-file' : 'no-rows', {});
    return {
      sha256,
      layout: layout?.name ?? 'classic',
      rows: [...this.#rows.values(), ...blanks],
      isWhole: this.#isWhole,
      measures: layout?.counts.flatMap(({ measure, at }) => (at === undefined ? [] : measure)) ?? [],
      notRead: layout?.notRead ?? [],
      impossible: this.#impossible,
      read: this.#read,
      refused: this.#refused,
      blank: { count: this.#blank, rows: this.#firstBlank },
      skipped: this.#skipped,
      faults: this.#faults,
    };
  }
}

/** The same bytes, on their way past a sum. */
async function* summed(chunks: AsyncIterable<Uint8Array>, sum: { update(bytes: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    sum.update(chunk);
    yield chunk;
  }
}

interface RowContext extends Judging {
  readonly layout: Layout;
  readonly faults: FaultList;
}

/** A row as it is taken; `refused` where it is not known what day of what destination it is about. */
function readRow(
  row: number,
  cells: readonly string[],
  context: RowContext,
): FigureRow | { readonly skipped: string } | 'refused' {
  const { layout, entities, knownOn, faults, withImpossible } = context;
  if (cells.length !== layout.columns) {
    faults.add('wrong-cell-count', { row }, { cells: cells.length, columns: layout.columns });
    return 'refused';
  }
  const name = cells[layout.entity] ?? '';
  const entity: Entity =
    layout.entityColumn === 'iso_code'
      ? entities.byCode(name, cells[layout.beside[0]?.at ?? -1] ?? '')
      : entities.byName(name);
  const faultsBefore = faults.count;
  for (const { column, at } of layout.beside) {
    const other = entities.otherByName(cells[at] ?? '', entity);
    if (other === undefined) continue;
    const place = { row, column, value: cells[at] };
    faults.add('other-destination', place, { destination: other, iso_code: name });
    break;
  }
  const isSkipped = entity !== 'unknown' && 'skipped' in entity;
  if (isSkipped && faults.count === faultsBefore) return entity;
  if (entity === 'unknown') addUnknown(row, name, context);
  const day = cells[layout.date] ?? '';
  const date = parseDate(day);
  if (day.trim() === '') faults.add('no-date', { row, column: 'date' });
  else if (typeof date === 'string') faults.add(date, { row, column: 'date', value: day });
  else if (day < FIRST_DAY)
    faults.add('before-first-day', { row, column: 'date', value: day }, { first: FIRST_DAY });
  else if (day > knownOn)
    faults.add('after-known-on', { row, column: 'date', value: day }, { known_on: knownOn });
  const isPlaced = faults.count === faultsBefore;
  const { counts, isBlank } = countsOf(row, cells, context);
  if (!isPlaced || entity === 'unknown' || isSkipped) return 'refused';
  const { destination, population } = entity;
  const cannotBe = impossibilities(counts, population);
  if (withImpossible !== true) for (const one of cannotBe) addImpossible(row, counts, one, context);
  const state = faults.count > faultsBefore ? 'refused' : isBlank ? 'blank' : 'taken';
  return { row, destination, day, ...counts, state, isImpossible: cannotBe.length > 0 };
}

/** Adds the fault of a name that is none, or of a code: which of the two stands there in place of the other, if any. */
function addUnknown(row: number, value: string, { layout, entities, faults }: RowContext): void {
  const place = { row, column: layout.entityColumn, value };
  const isOfCodes = layout.entityColumn === 'iso_code';
  const meant = isOfCodes ? entities.byName(value) : entities.byCode(value, '');
  if (value.trim() === '') faults.add('no-destination', place);
  else if (meant === 'unknown' || 'skipped' in meant) faults.add('unknown-destination', place);
  else if (isOfCodes) faults.add('name-for-code', place, { code: meant.destination });
  else faults.add('code-for-name', place);
}

function countsOf(row: number, cells: readonly string[], { layout, faults }: RowContext) {
  const counts: Record<Measure, number | null> = { doses: null, people: null, full: null, boosters: null };
  let isBlank = true;
  for (const { measure, column, at } of layout.counts) {
    const cell = at === undefined ? '' : (cells[at] ?? '');
    if (cell === '') continue;
    isBlank = false;
    const count = parseWhole(withoutZeroPlaces(cell));
    if (cell.trim() === '') faults.add('only-spaces', { row, column });
    else if (typeof count === 'string') faults.add(count, { row, column, value: cell });
    else counts[measure] = count;
  }
  return { counts, isBlank };
}

const BOUNDS: Readonly<Record<Impossibility['bound'], string>> = {
  people: 'the people with a first dose of this row',
  doses: 'the doses of this row',
  'twice-population': 'two for each person who lives there',
  'eight-times-population': 'eight for each person who lives there',
};

function addImpossible(
  row: number,
  counts: Counts,
  { measure, bound, most }: Impossibility,
  { layout, faults }: RowContext,
): void {
  const column = layout.counts.find((one) => one.measure === measure)?.column;
  const value = String(counts[measure] ?? '');
  faults.add('impossible', { row, column, value }, { most, bound: BOUNDS[bound] });
}

/** Whole numbers stand there as `60.0` in some versions of the file; `60.000` may be sixty thousand. */
function withoutZeroPlaces(cell: string): string {
  return cell.replace(/\.00?$/, '');
}
