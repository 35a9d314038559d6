import { type Destinations, type Lots, type Model, NONE } from '@sahakarya/planner';
import { firstWeekFrom, lastWeekBy } from '@sahakarya/vocabulary';
import { type RowOf, rowsByKey } from '../formats/rows-by-key.ts';
import { milestoneWeeks } from './milestone-weeks.ts';
import type { Destination, Scenario } from './scenario.ts';

/**
 * The planner's model of a scenario: rows become row numbers, dates become weeks, what is left out gets its
 * default.
 */
export function toModel(scenario: Scenario): Model {
  const { destinations, products, policy } = scenario;
  const destinationRow = rowsByKey(destinations, (row) => row.destination);
  const productRow = rowsByKey(products, (row) => row.product);
  const { sets, setOfLot } = earmarkSets(scenario, destinationRow);
  return {
    weeks: policy.weeks,
    milestones: milestoneWeeks(policy),
    policy: {
      sharing: policy.sharing,
      targetPer100Millionths: policy.targetPer100,
      holderTargetPer100Millionths: policy.holderTargetPer100 ?? policy.targetPer100,
      shelfLifeOnArrivalWeeks: policy.shelfLifeOnArrivalWeeks ?? 0,
      delivery: {
        everyWeeks: policy.deliveryEveryWeeks ?? 4,
        smallestShipmentDoses: policy.smallestShipmentDoses ?? 0,
        packRounding: policy.packRounding ?? 'fair',
      },
    },
    destinations: modelDestinations(scenario, destinationRow),
    lots: modelLots(scenario, destinationRow, productRow, setOfLot),
    products: {
      count: products.length,
      packDoses: Float64Array.from(products, (row) => row.packDoses),
    },
    acceptance: modelAcceptance(scenario, destinationRow, productRow),
    earmarks: sets,
  };
}

const ONE = 1_000_000;

/** A lead time that is longer than any plan: no sum of it and a week leaves 32 bits. */
const LONGEST_LEAD = 2 ** 30;

function modelDestinations({ destinations, capacity, policy }: Scenario, rowOf: RowOf): Destinations {
  const weekly = new Float64Array(destinations.length * policy.weeks);
  for (const [d, row] of destinations.entries())
    weekly.fill(row.weeklyCapacity, d * policy.weeks, (d + 1) * policy.weeks);
  for (const { destination, week, doses } of capacity) {
    const d = rowOf.get(destination);
    if (d !== undefined && week < policy.weeks) weekly[d * policy.weeks + week] = doses;
  }
  const groups = new Map(policy.weights?.groups.map(({ group, weight }) => [group, weight]));
  const by = policy.weights?.by ?? '';
  return {
    count: destinations.length,
    population: Float64Array.from(destinations, (row) => row.population),
    weightMillionths: Float64Array.from(
      destinations,
      (row) => row.weight ?? groups.get(destinationCell(row, by)) ?? ONE,
    ),
    given: Float64Array.from(destinations, (row) => row.dosesGiven),
    leadWeeks: Int32Array.from(destinations, (row) => Math.min(row.leadWeeks, LONGEST_LEAD)),
    capacity: weekly,
    storage: Float64Array.from(destinations, (row) => row.storageDoses ?? Number.POSITIVE_INFINITY),
  };
}

function modelLots(
  { lots, policy }: Scenario,
  destinationRow: RowOf,
  productRow: RowOf,
  setOfLot: ReadonlyMap<string, number>,
): Lots {
  return {
    count: lots.length,
    product: Int32Array.from(lots, (row) => productRow.get(row.product) ?? NONE),
    doses: Float64Array.from(lots, (row) => row.doses),
    firstWeek: Int32Array.from(lots, (row) => firstWeekFrom(row.available, policy.start)),
    lastWeek: Int32Array.from(lots, (row) => lastWeekBy(row.expires, policy.start)),
    holder: Int32Array.from(lots, (row) => destinationRow.get(row.holder) ?? NONE),
    earmark: Int32Array.from(lots, (row) => setOfLot.get(row.lot) ?? NONE),
  };
}

function modelAcceptance(
  { destinations, products, acceptance }: Scenario,
  destinationRow: RowOf,
  productRow: RowOf,
): Uint8Array {
  const accepted = new Uint8Array(destinations.length * products.length);
  if (acceptance === undefined) return accepted.fill(1);
  for (const row of acceptance) {
    const d = destinationRow.get(row.destination);
    const p = productRow.get(row.product);
    if (d !== undefined && p !== undefined) accepted[d * products.length + p] = 1;
  }
  return accepted;
}

interface EarmarkSets {
  readonly sets: readonly Int32Array[];
  /** Position in `sets`, by lot; lots without earmark are left out. */
  readonly setOfLot: ReadonlyMap<string, number>;
}

/** Lots with the same earmark share one set. */
function earmarkSets({ earmarks }: Scenario, destinationRow: RowOf): EarmarkSets {
  const ofLot = new Map<string, number[]>();
  for (const { lot, destination } of earmarks) {
    const d = destinationRow.get(destination);
    if (d === undefined) continue;
    const rows = ofLot.get(lot);
    if (rows === undefined) ofLot.set(lot, [d]);
    else rows.push(d);
  }
  const sets: Int32Array[] = [];
  const setOfLot = new Map<string, number>();
  const known = new Map<string, number>();
  for (const [lot, rows] of ofLot) {
    const set = Int32Array.from(rows).sort();
    const position = known.get(set.join()) ?? sets.push(set) - 1;
    known.set(set.join(), position);
    setOfLot.set(lot, position);
  }
  return { sets, setOfLot };
}

/**
 * The cell of destinations.csv in a column, as text. A `weight` cell wins over weights: by it, only empty cells group.
 */
export function destinationCell(row: Destination, column: string): string {
  const cells: Readonly<Record<string, string | number | undefined>> = {
    destination: row.destination,
    name: row.name,
    population: row.population,
    income_group: row.incomeGroup,
    region: row.region,
    doses_given: row.dosesGiven,
    weekly_capacity: row.weeklyCapacity,
    lead_weeks: row.leadWeeks,
    storage_doses: row.storageDoses,
  };
  return String(cells[column] ?? '');
}
