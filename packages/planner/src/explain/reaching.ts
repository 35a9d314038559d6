import type { Rights } from '../check/rights/rights.ts';
import { takePools } from '../check/rights/take-pools.ts';
import { type Model, NONE } from '../model.ts';
import { Pace, type Steps } from '../steps.ts';
import { Reachable } from './reachable.ts';
import type { Passing, Routers } from './routers.ts';

/**
 * The classes of lots that can pass a dose to some classes and routers.
 *
 * Walks back and visits each class and router once. In most plans most classes reach each other, by way of some
 * destination or other. So a milestone's first walk looks for those that reach, and are reached from, the class
 * that most routers pass to: the *hub*. A later walk that comes to any of these takes at once all that reach them.
 */
export class Reaching {
  readonly classes: Uint8Array;
  readonly #model: Model;
  readonly #right: Rights;
  readonly #graph: Routers;
  /** Weeks before this count with all their doses, the others with the floors' alone. */
  #end = 0;
  /** Routers that the walk has come to, and pools that it hasn't. */
  readonly #seen: Uint8Array;
  readonly #poolsLeft: Int32Array;
  readonly #waiting: number[] = [];
  readonly #pace = new Pace();
  readonly #forward: Reachable;
  /** Classes of the milestone's hub, once it is known; those that reach it; whether the walk has taken these. */
  #hub: Uint8Array | undefined;
  readonly #reachesHub: Uint8Array;
  #hubTaken = false;

  constructor(model: Model, right: Rights, graph: Routers) {
    this.#model = model;
    this.#right = right;
    this.#graph = graph;
    this.classes = new Uint8Array(right.classes.count);
    this.#seen = new Uint8Array(graph.rows * model.weeks);
    this.#poolsLeft = new Int32Array(right.sets.words);
    this.#forward = new Reachable(model, right, graph);
    this.#reachesHub = new Uint8Array(right.classes.count);
  }

  /** Weeks before `end` count with all their doses from now on, the others with the floors' alone. */
  startMilestone(end: number): void {
    this.#end = end;
    this.#hub = undefined;
  }

  /** Nothing reaches. */
  *clear(): Steps<void> {
    this.#hub ??= yield* this.#findHub();
    this.#forget();
  }

  /** Adds the classes that may serve a row's week. */
  addRouter(row: number, week: number): void {
    this.#visitRouter(row * this.#model.weeks + week);
  }

  addClass(c: number): void {
    this.#visitClass(c);
  }

  /** Adds all that reach those added, until nothing new comes. */
  *walking(): Steps<void> {
    const { all, floors } = this.#graph;
    for (let c = this.#waiting.pop(); c !== undefined; c = this.#waiting.pop()) {
      const work =
        this.#visitRoutersOf(all, c, 0, this.#end) +
        this.#visitRoutersOf(floors, c, this.#end, this.#model.weeks);
      if (this.#pace.isStepDone(1 + work)) yield;
    }
  }

  #forget(): void {
    this.classes.fill(0);
    this.#seen.fill(0);
    this.#poolsLeft.fill(-1);
    this.#hubTaken = false;
  }

  *#findHub(): Steps<Uint8Array> {
    const members = new Uint8Array(this.classes.length);
    const busiest = findBusiest(this.#model, this.#graph, this.classes.length, this.#end);
    if (busiest === NONE) return members;
    this.#forget();
    this.addClass(busiest);
    yield* this.walking();
    this.#reachesHub.set(this.classes);
    this.#forward.restart(this.#end);
    this.#forward.addClass(busiest);
    yield* this.#forward.walking();
    return members.map((_, c) => this.#forward.classes[c] & this.#reachesHub[c]);
  }

  /** Gives how many routers it looked at, and how many words of pools at those that are new. */
  #visitRoutersOf({ routersOf }: Passing, c: number, first: number, end: number): number {
    const { start, items } = routersOf;
    let work = start[c + 1] - start[c];
    for (let i = start[c]; i < start[c + 1]; i++) {
      const week = items[i] % this.#model.weeks;
      if (week >= first && week < end && this.#seen[items[i]] === 0) work += this.#visitRouter(items[i]);
    }
    return work;
  }

  /** Gives how many words of pools it looked at. */
  #visitRouter(router: number): number {
    if (this.#seen[router] === 1) return 0;
    this.#seen[router] = 1;
    const { weeks } = this.#model;
    const { groups } = this.#right;
    const row = Math.floor(router / weeks);
    const week = router - row * weeks;
    if (row >= groups.count) this.#visitHeld(this.#graph.holders[row - groups.count], week);
    else takePools(this.#right, weeks, this.#poolsLeft, row, week, this.#visitPool);
    return this.#poolsLeft.length;
  }

  readonly #visitPool = (pool: number): void => {
    const { start, items } = this.#right.classes.ofPool;
    for (let i = start[pool]; i < start[pool + 1]; i++) this.#visitClass(items[i]);
  };

  #visitHeld(holder: number, week: number): void {
    const { held, ownFirst, ownLast } = this.#right.classes;
    for (let i = held.start[holder]; i < held.start[holder + 1]; i++) {
      const c = held.items[i];
      if (week >= ownFirst[c] && week <= ownLast[c]) this.#visitClass(c);
    }
  }

  #visitClass(c: number): void {
    if (this.classes[c] === 1) return;
    this.classes[c] = 1;
    if (this.#hub === undefined || this.#hub[c] === 0) this.#waiting.push(c);
    else if (!this.#hubTaken) this.#takeHub();
  }

  /** All that reach the hub are all that reach these: none of them needs a visit. */
  #takeHub(): void {
    this.#hubTaken = true;
    const [classes, reachesHub] = [this.classes, this.#reachesHub];
    for (let c = 0; c < classes.length; c++) classes[c] |= reachesHub[c];
  }
}

// Stryker disable all: around whichever class the hub is, walks find the same; it only changes how long they take.

/** The class that most routers pass to, or NONE. */
function findBusiest({ weeks }: Model, { all, floors }: Routers, classes: number, end: number): number {
  let most = 0;
  let busiest = NONE;
  for (let c = 0; c < classes; c++) {
    const passing = countRouters(all, c, 0, end) + countRouters(floors, c, end, weeks);
    if (passing > most) {
      most = passing;
      busiest = c;
    }
  }
  return busiest;

  function countRouters({ routersOf }: Passing, c: number, first: number, endWeek: number): number {
    let count = 0;
    for (let i = routersOf.start[c]; i < routersOf.start[c + 1]; i++) {
      const week = routersOf.items[i] % weeks;
      if (week >= first && week < endWeek) count++;
    }
    return count;
  }
}
// Stryker restore all
