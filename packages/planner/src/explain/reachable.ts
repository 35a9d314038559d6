import { add, has } from '../check/rights/pool-sets.ts';
import type { Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import { Pace, type Steps } from '../steps.ts';
import type { Routers } from './routers.ts';

/**
 * The classes of lots that a growing number of sources can pass a dose to, and the routers that these may serve.
 * Each class and router is visited once in a milestone, however many sources follow.
 */
export class Reachable {
  readonly classes: Uint8Array;
  readonly routers: Uint8Array;
  /** Pools with a shared class reached: a set. */
  readonly sharedPools: Int32Array;
  /** Pools with a class reached that only its holder may use: a set. */
  readonly heldPools: Int32Array;
  readonly #model: Model;
  readonly #right: Rights;
  readonly #graph: Routers;
  /** Weeks before this count with all their doses, the others with the floors' alone. */
  #end = 0;
  readonly #waiting: number[] = [];
  readonly #pace = new Pace();
  /** From each week of a row on, a week at or before the next that isn't reached; `weeks` where there is none. */
  readonly #ahead: Int32Array;
  /** Entries of a row in `#ahead`. */
  readonly #span: number;

  constructor(model: Model, right: Rights, graph: Routers) {
    this.#model = model;
    this.#right = right;
    this.#graph = graph;
    this.classes = new Uint8Array(right.classes.count);
    this.routers = new Uint8Array(graph.rows * model.weeks);
    this.sharedPools = new Int32Array(right.sets.words);
    this.heldPools = new Int32Array(right.sets.words);
    this.#span = model.weeks + 1;
    this.#ahead = new Int32Array(graph.rows * this.#span);
  }

  /** Nothing is reached; weeks before `end` count with all their doses, the others with the floors' alone. */
  restart(end: number): void {
    this.#end = end;
    this.classes.fill(0);
    this.routers.fill(0);
    this.sharedPools.fill(0);
    this.heldPools.fill(0);
    const [ahead, span] = [this.#ahead, this.#span];
    for (let i = 0; i < ahead.length; i++) ahead[i] = i % span;
  }

  /** @param c a class that a source can pass to, or with doses left: `walking` goes on from it. */
  addClass(c: number): void {
    if (this.classes[c] === 1) return;
    this.classes[c] = 1;
    this.#waiting.push(c);
  }

  /** Goes on from the classes added, until nothing new is reached. */
  *walking(): Steps<void> {
    const { classes, groups } = this.#right;
    for (let c = this.#waiting.pop(); c !== undefined; c = this.#waiting.pop()) {
      if (this.#pace.isStepDone(1 + this.#reachOwnWeeks(c))) yield;
      if (!this.#addPool(c)) continue;
      for (let group = 0; group < groups.count; group++) {
        if (this.#pace.isStepDone(1 + this.#reachWeeksOf(group, classes.pool[c]))) yield;
      }
    }
  }

  /** Whether it is the first of its pool's shared classes: all of these can pass to the same. */
  #addPool(c: number): boolean {
    const { classes } = this.#right;
    const pool = classes.pool[c];
    const isNew = classes.shared[c] === 1 && !has(this.sharedPools, 0, pool);
    add(classes.shared[c] === 1 ? this.sharedPools : this.heldPools, 0, pool);
    return isNew;
  }

  #reachOwnWeeks(c: number): number {
    const { ownRight, ownFirst, ownLast, holder } = this.#right.classes;
    if (ownRight[c] === 0) return 0;
    return this.#reachWeeks(this.#graph.holderRow[holder[c]], ownFirst[c], ownLast[c]);
  }

  #reachWeeksOf(group: number, pool: number): number {
    const { pools, groups, sets } = this.#right;
    if (!has(sets.admitted, group * sets.words, pool)) return 0;
    const first = pools.first[pool] + groups.leadWeeks[groups.lead[group]];
    return this.#reachWeeks(group, first, Math.min(pools.last[pool], this.#model.weeks - 1));
  }

  /** Gives how many weeks and classes it came to. */
  #reachWeeks(row: number, first: number, last: number): number {
    const { weeks } = this.#model;
    let work = 0;
    for (let week = this.#nextWeek(row, first); week <= last; week = this.#nextWeek(row, week)) {
      const router = row * weeks + week;
      this.routers[router] = 1;
      this.#ahead[row * this.#span + week] = week + 1;
      const { start, items } = (week < this.#end ? this.#graph.all : this.#graph.floors).classesOf;
      for (let i = start[router]; i < start[router + 1]; i++) this.addClass(items[i]);
      work += 1 + start[router + 1] - start[router];
    }
    return work;
  }

  #nextWeek(row: number, from: number): number {
    const ahead = this.#ahead;
    const at = row * this.#span;
    let week = Math.min(from, this.#model.weeks);
    while (ahead[at + week] !== week) {
      const further = ahead[at + ahead[at + week]];
      ahead[at + week] = further;
      week = further;
    }
    return week;
  }
}
