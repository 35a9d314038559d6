import { type Model, NONE } from '../../model.ts';
import type { FullWeeks, MilestoneCertificate } from '../../plan.ts';
import { Pace, type Steps } from '../../steps.ts';
import { counted, lotsLeft } from '../doses/counted.ts';
import { compareDue, type DueOrder } from '../doses/due.ts';
import type { Tally } from '../doses/tally.ts';
import { add } from '../rights/pool-sets.ts';
import type { Rights } from '../rights/rights.ts';
import { takePools } from '../rights/take-pools.ts';
import type { Violation } from '../violations.ts';

/**
 * The backward search for a certificate (MODEL.md#certificate). From the destinations that could still get a dose,
 * in the order in which their next doses are due, it walks back over everything that could be passed to them, and
 * visits each node once. A node's label is the position of the first destination that it can reach.
 *
 * Lots of one class can reach the same, so a class is one node. A pool is looked at once for every group's week,
 * and no more once it has a label. So a milestone costs its cells and administrations once, and the groups'
 * weeks times the pools in words of 32.
 */
export interface BackwardSearch {
  /** Milestones must be taken in order, from 0. */
  milestone(k: number): Steps<MilestoneCertificate | Violation>;
}

export function backwardSearch(model: Model, rights: Rights, tally: Tally, order: DueOrder): BackwardSearch {
  const { weeks } = model;
  const { count: destinations, capacity } = model.destinations;
  const milestones = model.milestones.length;
  const { pools, groups, sets, classes } = rights;
  const { low, high, before } = tally.bounds;
  const { milestoneOf, milestoneDoses, all, floors } = tally;

  const { load, left, goTo } = counted(model, rights, tally);
  const sharedPools = new Int32Array(sets.words);
  for (let pool = 0; pool < pools.count; pool++) {
    if (classes.ofPool.start[pool] < classes.ofPool.start[pool + 1]) add(sharedPools, 0, pool);
  }

  const nodeLabel = new Int32Array(milestones * destinations);
  const cellLabel = new Int32Array(destinations * weeks);
  const classLabel = new Int32Array(classes.count);
  const groupWeekSeen = new Uint8Array(groups.count * weeks);
  const poolsLeft = new Int32Array(sets.words);
  const waiting = new Int32Array(classes.count);
  let waitingCount = 0;
  let current = 0;
  let label = NONE;
  const levels = new Int32Array(destinations);
  let exchange: Violation | undefined;
  const pace = new Pace();

  return { milestone };

  function* milestone(k: number): Steps<MilestoneCertificate | Violation> {
    startMilestone(k);
    const outside = outsideBounds(k);
    if (outside !== undefined) return outside;
    for (const d of destinationsByNextDose(k)) {
      if (nodeLabel[k * destinations + d] !== NONE) continue;
      label++;
      levels[label] = d;
      labelNode(k, d);
      while (waitingCount > 0) {
        if (pace.isStepDone(walkBackFromClass(waiting[--waitingCount]))) yield;
      }
      if (exchange !== undefined) return exchange;
    }
    return {
      levels: levels.slice(0, label + 1),
      destinationLabels: nodeLabel.slice(),
      lotLabels: classes.of.map((c) => classLabel[c]),
      fullWeeks: fullWeeksAbove(),
    };
  }

  function startMilestone(k: number): void {
    current = k;
    label = NONE;
    waitingCount = 0;
    exchange = undefined;
    nodeLabel.fill(NONE);
    cellLabel.fill(NONE);
    classLabel.fill(NONE);
    groupWeekSeen.fill(0);
    poolsLeft.set(sharedPools);
    goTo(k);
  }

  function outsideBounds(k: number): Violation | undefined {
    for (let d = 0; d < destinations; d++) {
      const i = k * destinations + d;
      const found = milestoneDoses[i];
      if (found < low[i]) {
        return { code: 'below_floor', milestone: k, destination: d, expected: low[i], found };
      }
      if (found > high[i]) {
        return { code: 'above_ceiling', milestone: k, destination: d, expected: high[i], found };
      }
    }
    return undefined;
  }

  /** Those below their bound. */
  function destinationsByNextDose(k: number): Int32Array {
    const at = k * destinations;
    const takers: number[] = [];
    for (let d = 0; d < destinations; d++) if (milestoneDoses[at + d] < high[at + d]) takers.push(d);
    return Int32Array.from(takers).sort((a, b) => compareDue(order, doses(a), a, doses(b), b));

    function doses(d: number): number {
      return before[at + d] + milestoneDoses[at + d];
    }
  }

  /** A (destination, milestone): back to its weeks that have capacity left. */
  function labelNode(k: number, d: number): void {
    nodeLabel[k * destinations + d] = label;
    if (k === current) checkLastDose(d);
    const end = d * weeks + model.milestones[k];
    for (let cell = d * weeks + (k === 0 ? 0 : model.milestones[k - 1]); cell < end; cell++) {
      if (load[cell] < capacity[cell] && cellLabel[cell] === NONE) labelCell(cell);
    }
  }

  /** A (destination, week): back to its milestone, if it has doses, and to all lots that may serve it. */
  function labelCell(cell: number): void {
    cellLabel[cell] = label;
    const d = Math.floor(cell / weeks);
    const week = cell - d * weeks;
    if (load[cell] > 0) {
      const k = milestoneOf[week];
      if (nodeLabel[k * destinations + d] === NONE) labelNode(k, d);
    }
    const group = groups.of[d];
    const groupWeek = group * weeks + week;
    if (groupWeekSeen[groupWeek] === 0) {
      groupWeekSeen[groupWeek] = 1;
      takePools(rights, weeks, poolsLeft, group, week, labelClassesOf);
    }
    const { start, items } = classes.held;
    for (let i = start[d]; i < start[d + 1]; i++) {
      const c = items[i];
      if (week >= classes.ownFirst[c] && week <= classes.ownLast[c]) labelClass(c);
    }
  }

  function labelClassesOf(pool: number): void {
    const { start, items } = classes.ofPool;
    for (let i = start[pool]; i < start[pool + 1]; i++) labelClass(items[i]);
  }

  function labelClass(c: number): void {
    if (classLabel[c] !== NONE) return;
    classLabel[c] = label;
    waiting[waitingCount++] = c;
    if (left[c] > 0) {
      exchange ??= { code: 'dose_left', milestone: current, lot: lotLeft(c), destination: levels[label] };
    }
  }

  /** Back to the cells that the class serves; gives how many these are. */
  function walkBackFromClass(c: number): number {
    const at = c * milestones;
    for (let i = all.start[at]; i < all.start[at + current + 1]; i++) {
      if (cellLabel[all.cells[i]] === NONE) labelCell(all.cells[i]);
    }
    for (let i = floors.start[at + current + 1]; i < floors.start[at + milestones]; i++) {
      if (cellLabel[floors.cells[i]] === NONE) labelCell(floors.cells[i]);
    }
    const ofAll = all.start[at + current + 1] - all.start[at];
    return ofAll + floors.start[at + milestones] - floors.start[at + current + 1];
  }

  /** A destination above its floor must not have had its last dose when its label's next dose was due. */
  function checkLastDose(d: number): void {
    const at = current * destinations;
    const last = milestoneDoses[at + d] - 1;
    if (last < low[at + d]) return;
    const first = levels[label];
    const next = before[at + first] + milestoneDoses[at + first];
    if (compareDue(order, before[at + d] + last, d, next, first) > 0) {
      exchange ??= { code: 'dose_due_later', milestone: current, from: d, destination: first };
    }
  }

  /** The first lot of a class that has doses left. */
  function lotLeft(c: number): number {
    const doses = lotsLeft(model, tally, current);
    return doses.findIndex((remaining, lot) => classes.of[lot] === c && remaining > 0);
  }

  /** Full weeks that have another label than their milestone, and so one above it. */
  function fullWeeksAbove(): FullWeeks {
    const cells: number[] = [];
    for (let d = 0; d < destinations; d++) {
      for (let k = 0, week = 0; k < milestones; k++) {
        const ofNode = nodeLabel[k * destinations + d];
        if (ofNode === NONE) {
          week = model.milestones[k];
          continue;
        }
        for (; week < model.milestones[k]; week++) {
          const cell = d * weeks + week;
          if (cellLabel[cell] !== ofNode && capacity[cell] > 0) cells.push(cell);
        }
      }
    }
    return {
      count: cells.length,
      destination: Int32Array.from(cells, (cell) => Math.floor(cell / weeks)),
      week: Int32Array.from(cells, (cell) => cell % weeks),
      label: Int32Array.from(cells, (cell) => cellLabel[cell]),
    };
  }
}
