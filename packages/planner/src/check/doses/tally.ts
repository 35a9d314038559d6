import type { Model } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { finish, type Steps } from '../../steps.ts';
import type { Rights } from '../rights/rights.ts';
import { sortIntoRows } from '../rights/rows.ts';
import { type Bounds, bounds } from './bounds.ts';

/**
 * A plan's administrations, sorted for walking back from weeks to lots. A *cell* is a destination's week,
 * `d * weeks + t`.
 *
 * In milestone k's proof a week counts with all its doses before the milestone's end, and with the floors'
 * doses alone after it (MODEL.md#certificate); so both are kept, and the proof takes a part of each.
 */
export interface Tally {
  /** Milestone of each week. */
  readonly milestoneOf: Int32Array;
  /** y: doses in each milestone's own weeks, `[k * count + d]`. */
  readonly milestoneDoses: Float64Array;
  readonly bounds: Bounds;
  readonly all: Uses;
  readonly floors: Uses;
}

/** Doses of lots in cells. */
export interface Uses {
  readonly count: number;
  readonly lot: Int32Array;
  readonly cell: Int32Array;
  readonly doses: Float64Array;
  /** Doses in each cell. */
  readonly load: Float64Array;
  /** Cells that class c serves in milestone k: `cells[start[c * K + k]]` up to, without, `start[c * K + k + 1]`. */
  readonly start: Int32Array;
  readonly cells: Int32Array;
  /** Doses of class c used in milestone k, `[c * K + k]`. */
  readonly used: Float64Array;
}

/** @param administrations of a plan that keeps rights and capacities. */
export function tally(model: Model, right: Rights, administrations: Administrations): Tally {
  return finish(tallying(model, right, administrations));
}

/** The same in steps: a pass over all administrations or two each. */
export function* tallying(model: Model, right: Rights, administrations: Administrations): Steps<Tally> {
  const milestoneOf = milestonesOfWeeks(model);
  const cell = cellsOf(model, administrations);
  const milestoneDoses = dosesByMilestone(model, milestoneOf, administrations);
  yield;
  const bounded = yield* bounds(model, milestoneDoses);
  yield;
  const { count, lot, doses } = administrations;
  const rows = { count, lot, cell, doses };
  const floorRows = yield* findingRowsOfFloors(model, milestoneOf, bounded.low, rows);
  yield;
  const all = usesOf(model, right, milestoneOf, rows);
  yield;
  return {
    milestoneOf,
    milestoneDoses,
    bounds: bounded,
    all,
    floors: usesOf(model, right, milestoneOf, floorRows),
  };
}

function milestonesOfWeeks({ weeks, milestones }: Model): Int32Array {
  const milestoneOf = new Int32Array(weeks);
  for (let week = 0, k = 0; week < weeks; week++) {
    if (week === milestones[k]) k++;
    milestoneOf[week] = k;
  }
  return milestoneOf;
}

function cellsOf({ weeks }: Model, { count, destination, week }: Administrations): Int32Array {
  const cell = new Int32Array(count);
  for (let row = 0; row < count; row++) cell[row] = destination[row] * weeks + week[row];
  return cell;
}

function dosesByMilestone(
  { milestones, destinations }: Model,
  milestoneOf: Int32Array,
  { count, destination, week, doses }: Administrations,
): Float64Array {
  const sums = new Float64Array(milestones.length * destinations.count);
  for (let row = 0; row < count; row++) {
    sums[milestoneOf[week[row]] * destinations.count + destination[row]] += doses[row];
  }
  return sums;
}

type UseRows = Pick<Uses, 'count' | 'lot' | 'cell' | 'doses'>;

/** Of each destination and milestone the first F doses in the order week, lot. */
function* findingRowsOfFloors(
  { weeks, destinations }: Model,
  milestoneOf: Int32Array,
  floors: Float64Array,
  { count, lot, cell, doses }: UseRows,
): Steps<UseRows> {
  const left = floors.slice();
  const part = new Float64Array(count);
  const inOrder = sortIntoRows(cell, destinations.count * weeks).items;
  yield;
  for (const row of inOrder) {
    const d = Math.floor(cell[row] / weeks);
    const i = milestoneOf[cell[row] - d * weeks] * destinations.count + d;
    part[row] = Math.min(left[i], doses[row]);
    left[i] -= part[row];
  }
  yield;
  const rows = inOrder.filter((row) => part[row] > 0);
  return {
    count: rows.length,
    lot: rows.map((row) => lot[row]),
    cell: rows.map((row) => cell[row]),
    doses: Float64Array.from(rows, (row) => part[row]),
  };
}

function usesOf(model: Model, { classes }: Rights, milestoneOf: Int32Array, rows: UseRows): Uses {
  const { weeks, milestones, destinations } = model;
  const { count, lot, cell, doses } = rows;
  const spans = classes.count * milestones.length;
  const span = new Int32Array(count);
  const load = new Float64Array(destinations.count * weeks);
  const used = new Float64Array(spans);
  for (let i = 0; i < count; i++) {
    span[i] = classes.of[lot[i]] * milestones.length + milestoneOf[cell[i] % weeks];
    load[cell[i]] += doses[i];
    used[span[i]] += doses[i];
  }
  const { start, items } = sortIntoRows(span, spans);
  return { ...rows, load, start, cells: items.map((i) => cell[i]), used };
}
