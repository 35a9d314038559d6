import { lowest } from '../check/pool-sets.ts';
import type { Rights } from '../check/rights.ts';
import { type Model, NONE } from '../model.ts';
import { reachable } from './reachable.ts';
import type { Passing, Routers } from './routers.ts';

/** The classes of lots that can pass a dose to some classes and routers. */
export interface Reaching {
  readonly classes: Uint8Array;
  /** Weeks before `end` count with all their doses from now on, the others with the floors' alone. */
  startMilestone(end: number): void;
  /** Nothing reaches. */
  clear(): void;
  /** Adds the classes that may serve a row's week, and all that reach them. */
  addRouter(row: number, week: number): void;
  /** Adds a class and all that reach it. */
  addClass(c: number): void;
}

/**
 * Walks back and visits each class and router once. In most plans most classes reach each other, by way of some
 * destination or other. So a milestone's first walk looks for those that reach, and are reached from, the class
 * that most routers pass to: the *hub*. A later walk that comes to any of these takes at once all that reach them.
 */
export function reaching(model: Model, right: Rights, graph: Routers): Reaching {
  const { weeks } = model;
  const { classes, groups, sets } = right;
  const reaches = new Uint8Array(classes.count);
  const seen = new Uint8Array(graph.rows * weeks);
  const poolsLeft = new Int32Array(sets.words);
  const waiting: number[] = [];
  const forward = reachable(model, right, graph);
  const reachesHub = new Uint8Array(classes.count);
  let hub: Uint8Array | undefined;
  let hubTaken = false;
  let end = 0;
  return { classes: reaches, startMilestone, clear, addRouter, addClass };

  function startMilestone(endOfAll: number): void {
    end = endOfAll;
    hub = undefined;
  }

  function clear(): void {
    hub ??= findHub();
    forget();
  }

  function forget(): void {
    reaches.fill(0);
    seen.fill(0);
    poolsLeft.fill(-1);
    hubTaken = false;
  }

  function findHub(): Uint8Array {
    const members = new Uint8Array(classes.count);
    const busiest = findBusiest();
    if (busiest === NONE) return members;
    forget();
    addClass(busiest);
    reachesHub.set(reaches);
    forward.restart(end);
    forward.addClass(busiest);
    return members.map((_, c) => forward.classes[c] & reachesHub[c]);
  }

  // Stryker disable all: around whichever class the hub is, walks find the same; it only changes how long they take.
  /** The class that most routers pass to, or NONE. */
  function findBusiest(): number {
    let most = 0;
    let busiest = NONE;
    for (let c = 0; c < classes.count; c++) {
      const passing = countRouters(graph.all, c, 0, end) + countRouters(graph.floors, c, end, weeks);
      if (passing > most) {
        most = passing;
        busiest = c;
      }
    }
    return busiest;
  }

  function countRouters({ routersOf }: Passing, c: number, first: number, endWeek: number): number {
    let count = 0;
    for (let i = routersOf.start[c]; i < routersOf.start[c + 1]; i++) {
      const week = routersOf.items[i] % weeks;
      if (week >= first && week < endWeek) count++;
    }
    return count;
  }
  // Stryker restore all

  function addRouter(row: number, week: number): void {
    visitRouter(row * weeks + week);
    walk();
  }

  function addClass(c: number): void {
    visitClass(c);
    walk();
  }

  function walk(): void {
    for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
      visitRoutersOf(graph.all, c, 0, end);
      visitRoutersOf(graph.floors, c, end, weeks);
    }
  }

  function visitRoutersOf({ routersOf }: Passing, c: number, first: number, endWeek: number): void {
    for (let i = routersOf.start[c]; i < routersOf.start[c + 1]; i++) {
      const week = routersOf.items[i] % weeks;
      if (week >= first && week < endWeek) visitRouter(routersOf.items[i]);
    }
  }

  function visitRouter(router: number): void {
    if (seen[router] === 1) return;
    seen[router] = 1;
    const row = Math.floor(router / weeks);
    const week = router - row * weeks;
    if (row >= groups.count) visitHeld(graph.holders[row - groups.count], week);
    else visitPoolsOf(row, week);
  }

  function visitPoolsOf(group: number, week: number): void {
    const { words, admitted, timely } = sets;
    const { start, items } = classes.ofPool;
    const admittedAt = group * words;
    const timelyAt = (groups.lead[group] * weeks + week) * words;
    for (let w = 0; w < words; w++) {
      let found = admitted[admittedAt + w] & timely[timelyAt + w] & poolsLeft[w];
      poolsLeft[w] &= ~found;
      while (found !== 0) {
        const pool = lowest(found, w);
        found &= found - 1;
        for (let i = start[pool]; i < start[pool + 1]; i++) visitClass(items[i]);
      }
    }
  }

  function visitHeld(holder: number, week: number): void {
    const { start, items } = classes.held;
    for (let i = start[holder]; i < start[holder + 1]; i++) {
      const c = items[i];
      if (week >= classes.ownFirst[c] && week <= classes.ownLast[c]) visitClass(c);
    }
  }

  function visitClass(c: number): void {
    if (reaches[c] === 1) return;
    reaches[c] = 1;
    if (hub === undefined || hub[c] === 0) waiting.push(c);
    else if (!hubTaken) takeHub();
  }

  /** All that reach the hub are all that reach these: none of them needs a visit. */
  function takeHub(): void {
    hubTaken = true;
    for (let c = 0; c < classes.count; c++) reaches[c] |= reachesHub[c];
  }
}
