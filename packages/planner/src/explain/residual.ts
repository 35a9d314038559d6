import type { Tally } from '../check/doses/tally.ts';
import type { Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import type { Routers } from './routers.ts';

/** What can be passed on at a destination, with the doses that milestone k's proof counts. */
export class Residual {
  /** The milestone at hand, from 0. */
  k = 0;
  readonly #model: Model;
  readonly #right: Rights;
  readonly #sums: Tally;
  readonly #graph: Routers;
  readonly #load: Float64Array;

  /** @param load doses in each cell that the proof of the milestone at hand counts. */
  constructor(model: Model, right: Rights, sums: Tally, graph: Routers, load: Float64Array) {
    this.#model = model;
    this.#right = right;
    this.#sums = sums;
    this.#graph = graph;
    this.#load = load;
  }

  firstWeek(milestone: number): number {
    return milestone === 0 ? 0 : this.#model.milestones[milestone - 1];
  }

  /** Whether a destination's week has capacity left. */
  isOpen(d: number, week: number): boolean {
    const cell = d * this.#model.weeks + week;
    return this.#load[cell] < this.#model.destinations.capacity[cell];
  }

  /** Whether a class's holder may serve itself from it in a week. */
  isOwnWeek(c: number, week: number): boolean {
    const { classes } = this.#right;
    return week >= classes.ownFirst[c] && week <= classes.ownLast[c];
  }

  /** Whether some of the classes serve a destination in a milestone. */
  isServed(d: number, milestone: number, some: (c: number) => boolean): boolean {
    return this.#serves(d, this.firstWeek(milestone), this.#model.milestones[milestone], some);
  }

  /** Whether a dose that comes to a destination's week takes the place of one from some of the classes. */
  passesTo(d: number, week: number, some: (c: number) => boolean): boolean {
    if (this.#serves(d, week, week + 1, some)) return true;
    return this.isOpen(d, week) && this.isServed(d, this.#sums.milestoneOf[week], some);
  }

  /** Weeks from `first` to before `end`, all in one milestone. */
  #serves(d: number, first: number, end: number, some: (c: number) => boolean): boolean {
    const { weeks, milestones } = this.#model;
    const { all, floors } = this.#graph;
    const { start, items } = (first < milestones[this.k] ? all : floors).servedBy;
    const to = start[d * weeks + end];
    for (let i = start[d * weeks + first]; i < to; i++) if (some(items[i])) return true;
    return false;
  }
}
