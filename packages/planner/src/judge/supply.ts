import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { brokenRules, milestoneOf, type Rule } from './definitions.ts';

/** A rule that one destination is excused from. */
export interface Waiver {
  readonly rule: Rule;
  readonly destination: number;
}

/** Lots and cells (a destination's week, `d * weeks + t`) in both directions: who may serve what. */
export interface Permissions {
  readonly lotsOfCell: readonly (readonly number[])[];
  readonly cellsOfNode: readonly (readonly number[])[];
}

export function permissions(model: Model, waiver?: Waiver): Permissions {
  const { weeks, destinations, lots, milestones } = model;
  const lotsOfCell: number[][] = [];
  const cellsOfNode: number[][] = Array.from({ length: milestones.length * destinations.count }, () => []);
  for (let d = 0; d < destinations.count; d++) {
    for (let week = 0; week < weeks; week++) {
      cellsOfNode[milestoneOf(model, week) * destinations.count + d].push(d * weeks + week);
      const allowed: number[] = [];
      for (let lot = 0; lot < lots.count; lot++) {
        const broken = brokenRules(model, lot, d, week);
        const excused = waiver?.destination === d && broken.length === 1 && broken[0] === waiver.rule;
        if (broken.length === 0 || excused) allowed.push(lot);
      }
      lotsOfCell.push(allowed);
    }
  }
  return { lotsOfCell, cellsOfNode };
}

/**
 * Doses from lots to cells, found by plain augmenting paths one dose at a time. A dose once given to a
 * destination in a milestone stays given there; only its lot and its week may still change.
 */
export class Supply {
  readonly left: Float64Array;
  readonly room: Float64Array;
  /** `doses[lot * cells + cell]`. */
  readonly doses: Float64Array;
  readonly #model: Model;
  readonly #allowed: Permissions;

  constructor(model: Model, allowed: Permissions, from?: Supply) {
    this.#model = model;
    this.#allowed = allowed;
    this.left = (from?.left ?? model.lots.doses).slice();
    this.room = (from?.room ?? model.destinations.capacity).slice();
    this.doses = from?.doses.slice() ?? new Float64Array(this.left.length * this.room.length);
  }

  copy(): Supply {
    return new Supply(this.#model, this.#allowed, this);
  }

  /** One dose more for a node, `milestone * destinations + d`, if there is a way; else nothing changes. */
  give(node: number): boolean {
    const way = this.#wayTo(node, this.#allowed);
    if (way === undefined) return false;
    this.left[way.lot]--;
    this.#use(way.lot, way.step);
    return true;
  }

  /** Whether there is a way to one dose more for a node where `allowed` may serve. */
  canGive(node: number, allowed: Permissions = this.#allowed): boolean {
    return this.#wayTo(node, allowed) !== undefined;
  }

  #wayTo(node: number, allowed: Permissions): Way | undefined {
    const { weeks, destinations } = this.#model;
    const cells = this.room.length;
    // Breadth first over cells that could take one dose more of some lot.
    const steps: Step[] = [];
    const cellsSeen = new Set<number>();
    const nodesSeen = new Set<number>();
    const lotsSeen = new Set<number>();
    const openCell = (cell: number, then: Step['then']): void => {
      if (!cellsSeen.has(cell)) steps.push({ cell, then });
      cellsSeen.add(cell);
    };
    const openNode = (n: number, then: Step['then']): void => {
      if (nodesSeen.has(n)) return;
      nodesSeen.add(n);
      for (const cell of allowed.cellsOfNode[n]) if (this.room[cell] > 0) openCell(cell, then);
    };

    openNode(node, undefined);
    for (const step of steps) {
      for (const lot of allowed.lotsOfCell[step.cell]) {
        if (lotsSeen.has(lot)) continue;
        lotsSeen.add(lot);
        if (this.left[lot] > 0) return { lot, step };
        for (let taken = 0; taken < cells; taken++) {
          if (this.doses[lot * cells + taken] === 0) continue;
          const then = { lot, taken, step };
          openCell(taken, then);
          const milestone = milestoneOf(this.#model, taken % weeks);
          openNode(milestone * destinations.count + Math.floor(taken / weeks), then);
        }
      }
    }
    return undefined;
  }

  #use(lot: number, { cell, then }: Step): void {
    const cells = this.room.length;
    this.doses[lot * cells + cell]++;
    this.room[cell]--;
    if (then === undefined) return;
    this.doses[then.lot * cells + then.taken]--;
    this.room[then.taken]++;
    this.#use(then.lot, then.step);
  }

  /** Rows in the order lot, destination, week. */
  administrations(): Administrations {
    const { weeks } = this.#model;
    const cells = this.room.length;
    const rows: number[] = [];
    for (let i = 0; i < this.doses.length; i++) if (this.doses[i] > 0) rows.push(i);
    return {
      count: rows.length,
      lot: Int32Array.from(rows, (i) => Math.floor(i / cells)),
      destination: Int32Array.from(rows, (i) => Math.floor((i % cells) / weeks)),
      week: Int32Array.from(rows, (i) => (i % cells) % weeks),
      doses: Float64Array.from(rows, (i) => this.doses[i]),
    };
  }
}

/** A cell takes a dose of a lot; `then` the dose of another lot that was taken for it serves a cell instead. */
interface Step {
  readonly cell: number;
  readonly then: { readonly lot: number; readonly taken: number; readonly step: Step } | undefined;
}

/** A lot that has a dose left, and the cell that takes it. */
interface Way {
  readonly lot: number;
  readonly step: Step;
}
