import {
  type Administrations,
  LIMITS,
  NONE,
  type Shipments,
  type Steps,
  UNUSED_REASONS,
  type Unused,
} from '@sahakarya/planner';
import { doses, weeks } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import type { RowOf } from '../formats/rows-by-key.ts';
import { openingTable, type TableReader } from '../formats/table-reader.ts';
import { checkRetold, retoldColumns } from '../package/retold.ts';
import { ALL_RETOLD, PLAN_TABLES, type PlanTable } from '../package/table-schemas.ts';
import { phrase } from '../phrases.ts';
import { LONE_LIMITS, limitMask } from './limit-text.ts';
import type { PlanContext } from './plan-context.ts';
import type { Coverage } from './plan-folder.ts';

/** The rows of a table, and which of its columns retell the scenario. */
export interface Told<Rows> {
  readonly rows: Rows;
  readonly retold: readonly string[];
}

export function* readingAdministrations(
  bytes: Uint8Array,
  context: PlanContext,
  faults: FaultList,
): Steps<Told<Administrations> | undefined> {
  const table = yield* opening('administrations', bytes, faults, ALL_RETOLD.administrations);
  if (table === undefined) return undefined;
  const rows: number[][] = [];
  const order = new RowOrder(table, ['lot', 'destination', 'week'], faults);
  while (table.next()) {
    const lot = lookUp(table, 'lot', context.lotRow, 'unknown-lot', faults);
    const destination = lookUp(table, 'destination', context.destinationRow, 'unknown-destination', faults);
    const week = readWeek(table, 'week', context, faults);
    rows.push([lot, destination, week, table.whole('doses', doses, 1)]);
    order.check([lot, destination, week]);
    checkRetold(table, 'week_begins', context.retold.days[week], faults);
    checkRetoldPlace(table, lot, destination, context, faults);
    if (table.isStepDone()) yield;
  }
  const administrations = {
    count: rows.length,
    lot: Int32Array.from(rows, (row) => row[0] ?? NONE),
    destination: Int32Array.from(rows, (row) => row[1] ?? NONE),
    week: Int32Array.from(rows, (row) => row[2] ?? NONE),
    doses: Float64Array.from(rows, (row) => row[3] ?? NONE),
  };
  return { rows: administrations, retold: retoldColumns('administrations', table) };
}

export function* readingShipments(
  bytes: Uint8Array,
  context: PlanContext,
  faults: FaultList,
): Steps<Told<Shipments> | undefined> {
  const table = yield* opening('shipments', bytes, faults, ALL_RETOLD.shipments);
  if (table === undefined) return undefined;
  const rows: number[][] = [];
  const order = new RowOrder(table, ['lot', 'destination', 'received_week'], faults);
  while (table.next()) {
    const lot = lookUp(table, 'lot', context.lotRow, 'unknown-lot', faults);
    const destination = lookUp(table, 'destination', context.destinationRow, 'unknown-destination', faults);
    const sent = readWeek(table, 'sent_week', context, faults);
    const received = readWeek(table, 'received_week', context, faults);
    const packs = table.whole('packs', doses, 1);
    rows.push([lot, destination, sent, received, packs, table.whole('doses', doses, 1)]);
    order.check([lot, destination, received]);
    checkRetold(table, 'sent_week_begins', context.retold.days[sent], faults);
    checkRetold(table, 'received_week_begins', context.retold.days[received], faults);
    checkRetoldPlace(table, lot, destination, context, faults);
    if (table.isStepDone()) yield;
  }
  const shipments = {
    count: rows.length,
    lot: Int32Array.from(rows, (row) => row[0] ?? NONE),
    destination: Int32Array.from(rows, (row) => row[1] ?? NONE),
    sentWeek: Int32Array.from(rows, (row) => row[2] ?? NONE),
    receivedWeek: Int32Array.from(rows, (row) => row[3] ?? NONE),
    packs: Float64Array.from(rows, (row) => row[4] ?? NONE),
    doses: Float64Array.from(rows, (row) => row[5] ?? NONE),
  };
  return { rows: shipments, retold: retoldColumns('shipments', table) };
}

export function* readingUnused(
  bytes: Uint8Array,
  context: PlanContext,
  faults: FaultList,
): Steps<Unused | undefined> {
  const table = yield* opening('unused', bytes, faults);
  if (table === undefined) return undefined;
  const reasons: readonly string[] = UNUSED_REASONS;
  const rows: number[][] = [];
  const order = new RowOrder(table, ['lot'], faults);
  while (table.next()) {
    const lot = lookUp(table, 'lot', context.lotRow, 'unknown-lot', faults);
    const left = table.whole('doses', doses, 1);
    const reason = reasons.indexOf(table.text('reason'));
    if (reason === -1 && table.has('reason'))
      faults.add('unknown-word', table.place('reason'), { words: reasons.join(', ') });
    rows.push([lot, left, reason]);
    order.check([lot]);
    if (table.isStepDone()) yield;
  }
  return {
    count: rows.length,
    lot: Int32Array.from(rows, (row) => row[0] ?? NONE),
    doses: Float64Array.from(rows, (row) => row[1] ?? NONE),
    reason: Uint8Array.from(rows, (row) => row[2] ?? NONE),
  };
}

const PER_100 = /^(?:0|[1-9][0-9]*)\.[0-9]{4}$/;

/** Every milestone and destination in order: the first row that is out of place ends the reading. */
export function* readingCoverage(
  bytes: Uint8Array,
  context: PlanContext,
  faults: FaultList,
): Steps<Coverage | undefined> {
  const table = yield* opening('coverage', bytes, faults);
  if (table === undefined) return undefined;
  const { milestones, scenario } = context;
  const count = scenario.destinations.length;
  const administered = new Float64Array(milestones.length * count);
  const per100: string[] = [];
  const limits = new Uint8Array(milestones.length * count);
  const expected = (row: number) =>
    `${milestones[Math.floor(row / count)]},${scenario.destinations[row % count]?.destination}`;
  let row = 0;
  for (; table.next(); row++) {
    const found = `${table.text('milestone_week')},${table.text('destination')}`;
    if (row >= administered.length || found !== expected(row)) {
      const place = { file: table.file, row: table.row, column: 'milestone_week,destination', value: found };
      faults.add('unexpected-row', place, {
        expected:
          row < administered.length ? phrase('as-written', { text: expected(row) }) : phrase('nothing-more'),
      });
      return undefined;
    }
    administered[row] = table.whole('doses', doses);
    const text = table.text('per_100');
    if (!PER_100.test(text)) faults.add('not-per-100', table.place('per_100'));
    per100.push(text);
    const mask = limitMask(table.text('limit'));
    if (mask === undefined) faults.add('unknown-limit', table.place('limit'), LIMIT_WORDS);
    limits[row] = mask ?? 0;
    if (table.isStepDone()) yield;
  }
  if (row < administered.length && table.complete)
    faults.add('missing-rows', { file: table.file, row: table.row }, { expected: expected(row) });
  return { doses: administered, per100, limits };
}

const LIMIT_WORDS = {
  words: phrase('either', { first: LONE_LIMITS[0], second: LONE_LIMITS[1] }),
  together: LIMITS.filter((limit) => !LONE_LIMITS.includes(limit)).join(', '),
};

function* opening(
  name: PlanTable,
  bytes: Uint8Array,
  faults: FaultList,
  optional: readonly string[] = [],
): Steps<TableReader | undefined> {
  const table = yield* openingTable(`${name}.csv`, bytes, PLAN_TABLES[name].fields, optional, faults);
  return table?.complete ? table : undefined;
}

function checkRetoldPlace(
  table: TableReader,
  lot: number,
  destination: number,
  { retold: { products, names } }: PlanContext,
  faults: FaultList,
): void {
  checkRetold(table, 'product', products[lot], faults);
  checkRetold(table, 'name', names[destination], faults);
}

/** Row number of a key; NONE, and a fault, when no row has it. */
function lookUp(
  table: TableReader,
  column: string,
  rowOf: RowOf,
  unknown: 'unknown-lot' | 'unknown-destination',
  faults: FaultList,
): number {
  const row = rowOf.get(table.text(column));
  if (row === undefined) faults.add(unknown, table.place(column));
  return row ?? NONE;
}

/** A week of the plan; NONE, and a fault, for any other cell. */
function readWeek(table: TableReader, column: string, context: PlanContext, faults: FaultList): number {
  const before = faults.count;
  const week = table.whole(column, weeks);
  if (faults.count > before) return NONE;
  if (week < context.weeks) return week;
  faults.add('week-too-late', table.place(column), { weeks: context.weeks, most: context.weeks - 1 });
  return NONE;
}

/** Checks that rows stand in strict order of some columns. */
class RowOrder {
  readonly #table: TableReader;
  readonly #columns: readonly string[];
  readonly #faults: FaultList;
  #before: readonly number[] = [];

  constructor(table: TableReader, columns: readonly string[], faults: FaultList) {
    this.#table = table;
    this.#columns = columns;
    this.#faults = faults;
  }

  /** @param row row numbers and weeks of the columns; NONE where a cell is bad, and then the row is passed over */
  check(row: readonly number[]): void {
    if (row.includes(NONE)) return;
    const before = this.#before;
    this.#before = row;
    const differs = row.findIndex((number, column) => number !== before[column]);
    if (before.length === 0 || (differs !== -1 && (row[differs] ?? NONE) > (before[differs] ?? NONE))) return;
    const columns = this.#columns;
    const value = columns.map((column) => this.#table.text(column)).join();
    const place = { file: this.#table.file, row: this.#table.row, column: columns.join(), value };
    this.#faults.add('out-of-order', place, { order: columns.join(', ') });
  }
}
