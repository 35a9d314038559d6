import { finish } from '@sahakarya/planner';
import {
  destinationKey,
  doses,
  type Key,
  type KeyKind,
  lotKey,
  people,
  productKey,
  weeks,
} from '@sahakarya/vocabulary';
import type { FaultCode, FaultList } from '../faults.ts';
import { openingTable, type TableReader } from '../formats/table-reader.ts';
import { SCENARIO_TABLES, type ScenarioTable } from '../package/table-schemas.ts';
import { type MeantKey, meantKeys } from './meant-key.ts';
import type { Acceptance, Destination, Earmark, Lot, Product, WeekCapacity } from './scenario.ts';

/** Rows of a table, with the record of the file that each comes from. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly records: readonly number[];
  /** The keys of the table, of bad rows too. */
  readonly keys: KnownKeys;
}

/** What other tables may refer to; undefined when the table could not be read in full, so that nothing can be said. */
export type KnownKeys = KeysOfTable | undefined;

interface KeysOfTable {
  readonly file: string;
  readonly all: ReadonlySet<string>;
  /** The key that a text was meant to be. */
  readonly meant: MeantKey;
}

export function readDestinations(bytes: Uint8Array, faults: FaultList): Rows<Destination> {
  const names = ({ destination, name }: Destination) => [destination, name];
  return readRows('destinations', bytes, faults, readDestination, names);
}

function readDestination(table: TableReader): Destination | undefined {
  const destination = table.key('destination', destinationKey);
  table.unique('destination');
  const name = table.text('name');
  const population = table.whole('population', people, 1);
  const incomeGroup = table.text('income_group');
  const region = table.text('region');
  const dosesGiven = table.whole('doses_given', doses);
  const weeklyCapacity = table.whole('weekly_capacity', doses);
  const leadWeeks = table.whole('lead_weeks', weeks);
  const weight = table.positiveDecimal('weight');
  const storageDoses = table.optionalWhole('storage_doses', doses);
  if (destination === undefined) return undefined;
  return {
    destination,
    name,
    population,
    incomeGroup,
    region,
    dosesGiven,
    weeklyCapacity,
    leadWeeks,
    ...(weight === undefined ? {} : { weight }),
    ...(storageDoses === undefined ? {} : { storageDoses }),
  };
}

export function readProducts(bytes: Uint8Array, faults: FaultList): Rows<Product> {
  const names = ({ product, name }: Product) => [product, name];
  return readRows('products', bytes, faults, readProduct, names);
}

function readProduct(table: TableReader): Product | undefined {
  const product = table.key('product', productKey);
  table.unique('product');
  const name = table.text('name');
  const manufacturer = table.text('manufacturer');
  const dosesPerCourse = table.whole('doses_per_course', doses, 1);
  const intervalWeeks = table.whole('interval_weeks', weeks);
  const packDoses = table.whole('pack_doses', doses, 1);
  const storage = table.text('storage');
  if (product === undefined) return undefined;
  return { product, name, manufacturer, dosesPerCourse, intervalWeeks, packDoses, storage };
}

/** @param destinations whom a lot may be held by, among others */
export function readLots(
  bytes: Uint8Array,
  products: KnownKeys,
  destinations: KnownKeys,
  faults: FaultList,
): Rows<Lot> {
  const read = (table: TableReader): Lot | undefined => {
    const lot = table.key('lot', lotKey);
    table.unique('lot');
    const product = reference(table, 'product', productKey, products, 'unknown-product', faults);
    const amount = table.whole('doses', doses);
    const available = table.date('available');
    const expires = table.date('expires');
    if (available !== undefined && expires !== undefined && expires < available)
      faults.add('expires-before-available', table.place('expires'), { available: table.text('available') });
    const holder = table.text('holder');
    if (holder.trim() !== holder) faults.add('space-at-end', table.place('holder'));
    else if (holder !== '' && destinations?.all.has(holder) === false) {
      const key = destinations.meant(holder);
      if (key !== undefined) faults.add('misnamed-holder', table.place('holder'), { key });
    }
    if (lot === undefined || product === undefined || available === undefined || expires === undefined)
      return undefined;
    return { lot, product, doses: amount, available, expires, holder };
  };
  return readRows('lots', bytes, faults, read, ({ lot }) => [lot]);
}

export function readAcceptance(
  bytes: Uint8Array,
  destinations: KnownKeys,
  products: KnownKeys,
  faults: FaultList,
): Rows<Acceptance> {
  return readRows('acceptance', bytes, faults, (table) => {
    const destination = knownDestination(table, destinations, faults);
    const product = reference(table, 'product', productKey, products, 'unknown-product', faults);
    table.unique('destination', 'product');
    return destination === undefined || product === undefined ? undefined : { destination, product };
  });
}

export function readEarmarks(
  bytes: Uint8Array,
  lots: KnownKeys,
  destinations: KnownKeys,
  faults: FaultList,
): Rows<Earmark> {
  return readRows('earmarks', bytes, faults, (table) => {
    const lot = reference(table, 'lot', lotKey, lots, 'unknown-lot', faults);
    const destination = knownDestination(table, destinations, faults);
    table.unique('lot', 'destination');
    return lot === undefined || destination === undefined ? undefined : { lot, destination };
  });
}

export function readCapacity(
  bytes: Uint8Array,
  destinations: KnownKeys,
  faults: FaultList,
): Rows<WeekCapacity> {
  return readRows('capacity', bytes, faults, (table) => {
    const destination = knownDestination(table, destinations, faults);
    const week = table.whole('week', weeks);
    const amount = table.whole('doses', doses);
    table.unique('destination', 'week');
    return destination === undefined ? undefined : { destination, week, doses: amount };
  });
}

/** Columns of destinations.csv that may be left out, and tables that may have no rows. */
const OPTIONAL_COLUMNS = ['weight', 'storage_doses'];
const MUST_HAVE_ROWS: readonly ScenarioTable[] = ['destinations', 'products', 'lots'];

/** @param names of a row that others refer to: its key, and what else it is called */
function readRows<Row>(
  name: ScenarioTable,
  bytes: Uint8Array,
  faults: FaultList,
  read: (table: TableReader) => Row | undefined,
  names: (row: Row) => readonly string[] = () => [],
): Rows<Row> {
  const file = `${name}.csv`;
  const rows: Row[] = [];
  const records: number[] = [];
  const table = finish(openingTable(file, bytes, SCENARIO_TABLES[name].fields, OPTIONAL_COLUMNS, faults));
  if (table === undefined) return { rows, records, keys: undefined };
  let some = false;
  while (table.next()) {
    some = true;
    const row = read(table);
    if (row === undefined) continue;
    rows.push(row);
    records.push(table.row);
  }
  if (!some && table.complete && MUST_HAVE_ROWS.includes(name)) faults.add('no-rows', { file, row: 2 });
  const all = new Set(table.seen.keys());
  return { rows, records, keys: table.complete ? { file, all, meant: meantKeys(rows, names) } : undefined };
}

function knownDestination(table: TableReader, destinations: KnownKeys, faults: FaultList) {
  return reference(table, 'destination', destinationKey, destinations, 'unknown-destination', faults);
}

/** A key that stands in another table. */
function reference<Kind extends string>(
  table: TableReader,
  column: string,
  kind: KeyKind<Kind>,
  known: KnownKeys,
  unknown: Extract<FaultCode, 'unknown-destination' | 'unknown-product' | 'unknown-lot'>,
  faults: FaultList,
): Key<Kind> | undefined {
  if (!table.has(column)) return undefined;
  if (known === undefined) return table.key(column, kind);
  const text = table.text(column);
  if (known.all.has(text) && kind.is(text)) return text;
  const key = known.meant(text);
  if (key === undefined) faults.add(unknown, table.place(column));
  else faults.add('misnamed-key', table.place(column), { file: known.file, key });
  return undefined;
}
