import { type Model, NONE } from '../../model.ts';
import type { FullWeeks, MilestoneCertificate } from '../../plan.ts';
import { Pace, type Steps } from '../../steps.ts';
import { Counted, lotsLeft } from '../doses/counted.ts';
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
export class BackwardSearch {
  readonly #model: Model;
  readonly #rights: Rights;
  readonly #tally: Tally;
  readonly #order: DueOrder;
  readonly #counted: Counted;
  readonly #sharedPools: Int32Array;
  readonly #nodeLabel: Int32Array;
  readonly #cellLabel: Int32Array;
  readonly #classLabel: Int32Array;
  readonly #groupWeekSeen: Uint8Array;
  readonly #poolsLeft: Int32Array;
  readonly #waiting: Int32Array;
  readonly #levels: Int32Array;
  readonly #pace = new Pace();
  #waitingCount = 0;
  /** The milestone at hand, and the label that is given. */
  #current = 0;
  #label = NONE;
  #exchange: Violation | undefined;

  constructor(model: Model, rights: Rights, tally: Tally, order: DueOrder) {
    const { weeks, destinations, milestones } = model;
    const { pools, groups, sets, classes } = rights;
    this.#model = model;
    this.#rights = rights;
    this.#tally = tally;
    this.#order = order;
    this.#counted = new Counted(model, rights, tally);
    this.#sharedPools = new Int32Array(sets.words);
    for (let pool = 0; pool < pools.count; pool++) {
      if (classes.ofPool.start[pool] < classes.ofPool.start[pool + 1]) add(this.#sharedPools, 0, pool);
    }
    this.#nodeLabel = new Int32Array(milestones.length * destinations.count);
    this.#cellLabel = new Int32Array(destinations.count * weeks);
    this.#classLabel = new Int32Array(classes.count);
    this.#groupWeekSeen = new Uint8Array(groups.count * weeks);
    this.#poolsLeft = new Int32Array(sets.words);
    this.#waiting = new Int32Array(classes.count);
    this.#levels = new Int32Array(destinations.count);
  }

  /** Milestones must be taken in order, from 0. */
  *milestone(k: number): Steps<MilestoneCertificate | Violation> {
    this.#startMilestone(k);
    const outside = this.#outsideBounds();
    if (outside !== undefined) return outside;
    for (const d of this.#destinationsByNextDose()) {
      if (this.#nodeLabel[k * this.#model.destinations.count + d] !== NONE) continue;
      this.#label++;
      this.#levels[this.#label] = d;
      this.#labelNode(k, d);
      while (this.#waitingCount > 0) {
        if (this.#pace.isStepDone(this.#walkBackFromClass(this.#waiting[--this.#waitingCount]))) yield;
      }
      if (this.#exchange !== undefined) return this.#exchange;
    }
    return {
      levels: this.#levels.slice(0, this.#label + 1),
      destinationLabels: this.#nodeLabel.slice(),
      lotLabels: this.#rights.classes.of.map((c) => this.#classLabel[c]),
      fullWeeks: this.#fullWeeksAbove(),
    };
  }

  #startMilestone(k: number): void {
    this.#current = k;
    this.#label = NONE;
    this.#waitingCount = 0;
    this.#exchange = undefined;
    this.#nodeLabel.fill(NONE);
    this.#cellLabel.fill(NONE);
    this.#classLabel.fill(NONE);
    this.#groupWeekSeen.fill(0);
    this.#poolsLeft.set(this.#sharedPools);
    this.#counted.goTo(k);
  }

  #outsideBounds(): Violation | undefined {
    const { count } = this.#model.destinations;
    const { low, high } = this.#tally.bounds;
    const milestone = this.#current;
    for (let d = 0; d < count; d++) {
      const i = milestone * count + d;
      const found = this.#tally.milestoneDoses[i];
      if (found < low[i]) return { code: 'below_floor', milestone, destination: d, expected: low[i], found };
      if (found > high[i])
        return { code: 'above_ceiling', milestone, destination: d, expected: high[i], found };
    }
    return undefined;
  }

  /** Those below their bound. */
  #destinationsByNextDose(): Int32Array {
    const { count } = this.#model.destinations;
    const { milestoneDoses, bounds } = this.#tally;
    const at = this.#current * count;
    const takers: number[] = [];
    for (let d = 0; d < count; d++) if (milestoneDoses[at + d] < bounds.high[at + d]) takers.push(d);
    const order = this.#order;
    return Int32Array.from(takers).sort((a, b) =>
      compareDue(order, this.#nextDose(a), a, this.#nextDose(b), b),
    );
  }

  /** Doses that a destination has had by the end of the milestone. */
  #nextDose(d: number): number {
    const i = this.#current * this.#model.destinations.count + d;
    return this.#tally.bounds.before[i] + this.#tally.milestoneDoses[i];
  }

  /** A (destination, milestone): back to its weeks that have capacity left. */
  #labelNode(k: number, d: number): void {
    const { weeks, milestones, destinations } = this.#model;
    const { load } = this.#counted;
    this.#nodeLabel[k * destinations.count + d] = this.#label;
    if (k === this.#current) this.#checkLastDose(d);
    const end = d * weeks + milestones[k];
    for (let cell = d * weeks + (k === 0 ? 0 : milestones[k - 1]); cell < end; cell++) {
      if (load[cell] < destinations.capacity[cell] && this.#cellLabel[cell] === NONE) this.#labelCell(cell);
    }
  }

  /** A (destination, week): back to its milestone, if it has doses, and to all lots that may serve it. */
  #labelCell(cell: number): void {
    const { weeks, destinations } = this.#model;
    const { groups, classes } = this.#rights;
    this.#cellLabel[cell] = this.#label;
    const d = Math.floor(cell / weeks);
    const week = cell - d * weeks;
    if (this.#counted.load[cell] > 0) {
      const k = this.#tally.milestoneOf[week];
      if (this.#nodeLabel[k * destinations.count + d] === NONE) this.#labelNode(k, d);
    }
    const group = groups.of[d];
    const groupWeek = group * weeks + week;
    if (this.#groupWeekSeen[groupWeek] === 0) {
      this.#groupWeekSeen[groupWeek] = 1;
      takePools(this.#rights, weeks, this.#poolsLeft, group, week, this.#labelClassesOf);
    }
    const { start, items } = classes.held;
    for (let i = start[d]; i < start[d + 1]; i++) {
      const c = items[i];
      if (week >= classes.ownFirst[c] && week <= classes.ownLast[c]) this.#labelClass(c);
    }
  }

  readonly #labelClassesOf = (pool: number): void => {
    const { start, items } = this.#rights.classes.ofPool;
    for (let i = start[pool]; i < start[pool + 1]; i++) this.#labelClass(items[i]);
  };

  #labelClass(c: number): void {
    if (this.#classLabel[c] !== NONE) return;
    this.#classLabel[c] = this.#label;
    this.#waiting[this.#waitingCount++] = c;
    if (this.#counted.left[c] > 0) {
      const [milestone, destination] = [this.#current, this.#levels[this.#label]];
      this.#exchange ??= { code: 'dose_left', milestone, lot: this.#lotLeft(c), destination };
    }
  }

  /** Back to the cells that the class serves; gives how many these are. */
  #walkBackFromClass(c: number): number {
    const { all, floors } = this.#tally;
    const milestones = this.#model.milestones.length;
    const at = c * milestones;
    const next = at + this.#current + 1;
    this.#labelCells(all.cells, all.start[at], all.start[next]);
    this.#labelCells(floors.cells, floors.start[next], floors.start[at + milestones]);
    return all.start[next] - all.start[at] + floors.start[at + milestones] - floors.start[next];
  }

  #labelCells(cells: Int32Array, first: number, end: number): void {
    for (let i = first; i < end; i++) {
      if (this.#cellLabel[cells[i]] === NONE) this.#labelCell(cells[i]);
    }
  }

  /** A destination above its floor must not have had its last dose when its label's next dose was due. */
  #checkLastDose(d: number): void {
    const i = this.#current * this.#model.destinations.count + d;
    if (this.#tally.milestoneDoses[i] - 1 < this.#tally.bounds.low[i]) return;
    const first = this.#levels[this.#label];
    if (compareDue(this.#order, this.#nextDose(d) - 1, d, this.#nextDose(first), first) > 0) {
      this.#exchange ??= { code: 'dose_due_later', milestone: this.#current, from: d, destination: first };
    }
  }

  /** The first lot of a class that has doses left. */
  #lotLeft(c: number): number {
    const doses = lotsLeft(this.#model, this.#tally, this.#current);
    return doses.findIndex((remaining, lot) => this.#rights.classes.of[lot] === c && remaining > 0);
  }

  /** Full weeks that have another label than their milestone, and so one above it. */
  #fullWeeksAbove(): FullWeeks {
    const { weeks, milestones, destinations } = this.#model;
    const cellLabel = this.#cellLabel;
    const cells: number[] = [];
    for (let d = 0; d < destinations.count; d++) {
      for (let k = 0, week = 0; k < milestones.length; k++) {
        const ofNode = this.#nodeLabel[k * destinations.count + d];
        if (ofNode === NONE) {
          week = milestones[k];
          continue;
        }
        for (; week < milestones[k]; week++) {
          const cell = d * weeks + week;
          if (cellLabel[cell] !== ofNode && destinations.capacity[cell] > 0) cells.push(cell);
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
