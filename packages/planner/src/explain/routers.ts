import type { Tally, Uses } from '../check/doses/tally.ts';
import type { Rights } from '../check/rights/rights.ts';
import { type Rows, sortIntoRows } from '../check/rights/rows.ts';
import { type Model, NONE } from '../model.ts';
import { Pace, type Steps } from '../steps.ts';

/**
 * What classes of lots can pass on to each other, through the weeks of groups and holders.
 *
 * A *router* is a week of a group (for the lots that a group shares) or of a holder (for the lots that it may use
 * by holding them). A class that may serve a router can pass a dose to any class that serves one of its
 * destinations there: it takes over. It can do so in the router's week itself or, where that week has capacity
 * left, in any week of the same milestone. Router rows: groups first, then holders; router = row · weeks + week.
 */
export interface Routers {
  readonly rows: number;
  /** Row of each destination that has classes of its own, or −1. */
  readonly holderRow: Int32Array;
  /** Destination of each holder row, counted from the first. */
  readonly holders: Int32Array;
  /** With all doses of the plan, and with the floors' doses alone. */
  readonly all: Passing;
  readonly floors: Passing;
}

export interface Passing {
  /** Classes that each router passes to. */
  readonly classesOf: Rows;
  /** Routers that pass to each class. */
  readonly routersOf: Rows;
  /** Classes that serve each cell; a milestone's cells of a destination stand side by side. */
  readonly servedBy: Rows;
}

export function* compilingRouters(model: Model, right: Rights, sums: Tally): Steps<Routers> {
  const { groups, classes } = right;
  const { count } = model.destinations;
  const { start } = classes.held;
  const holders: number[] = [];
  const holderRow = new Int32Array(count).fill(NONE);
  for (let d = 0; d < count; d++) {
    if (start[d] === start[d + 1]) continue;
    holderRow[d] = groups.count + holders.length;
    holders.push(d);
  }
  const rows = groups.count + holders.length;
  const membersOf = (row: number): Int32Array =>
    row < groups.count
      ? groups.members.items.subarray(groups.members.start[row], groups.members.start[row + 1])
      : Int32Array.of(holders[row - groups.count]);
  return {
    rows,
    holderRow,
    holders: Int32Array.from(holders),
    all: yield* passing(model, right, sums.all, rows, membersOf),
    floors: yield* passing(model, right, sums.floors, rows, membersOf),
  };
}

function* passing(
  model: Model,
  { classes }: Rights,
  uses: Uses,
  rows: number,
  membersOf: (row: number) => Int32Array,
): Steps<Passing> {
  const { weeks, milestones } = model;
  const { capacity, count } = model.destinations;
  const byCell = sortIntoRows(uses.cell, count * weeks);
  const servedBy: Rows = { start: byCell.start, items: byCell.items.map((i) => classes.of[uses.lot[i]]) };

  yield;
  const pace = new Pace();
  const start = new Int32Array(rows * weeks + 1);
  const items: number[] = [];
  const passesTo = new Int32Array(classes.count).fill(NONE);
  if (uses.count > 0) for (let row = 0; row < rows; row++) yield* addRow(row);
  yield;
  const classesOf: Rows = { start, items: Int32Array.from(items) };
  yield;
  return { classesOf, routersOf: yield* transposing(classesOf, classes.count), servedBy };

  function* addRow(row: number): Steps<void> {
    const members = membersOf(row);
    for (let k = 0, week = 0; k < milestones.length; k++) {
      for (const first = week; week < milestones[k]; week++) {
        const router = row * weeks + week;
        for (const d of members) {
          const cell = d * weeks + week;
          let served = addServing(router, cell, cell + 1);
          if (uses.load[cell] < capacity[cell])
            served += addServing(router, d * weeks + first, d * weeks + milestones[k]);
          if (pace.isStepDone(1 + served)) yield;
        }
        start[router + 1] = items.length;
      }
    }
  }

  /** Gives how many serve the cells. */
  function addServing(router: number, firstCell: number, endCell: number): number {
    for (let i = servedBy.start[firstCell]; i < servedBy.start[endCell]; i++) {
      const c = servedBy.items[i];
      if (passesTo[c] === router) continue;
      passesTo[c] = router;
      items.push(c);
    }
    return servedBy.start[endCell] - servedBy.start[firstCell];
  }
}

/** A step is one pass over all items. */
function* transposing({ start, items }: Rows, columns: number): Steps<Rows> {
  const sorted = sortIntoRows(items, columns);
  yield;
  let row = 0;
  const rowOf = new Int32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    while (start[row + 1] <= i) row++;
    rowOf[i] = row;
  }
  yield;
  return { start: sorted.start, items: sorted.items.map((i) => rowOf[i]) };
}
