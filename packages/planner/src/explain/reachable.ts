import { add, has } from '../check/pool-sets.ts';
import type { Rights } from '../check/rights.ts';
import type { Model } from '../model.ts';
import type { Routers } from './routers.ts';

/**
 * The classes of lots that a growing number of sources can pass a dose to, and the routers that these may serve.
 * Each class and router is visited once in a milestone, however many sources follow.
 */
export interface Reachable {
  readonly classes: Uint8Array;
  readonly routers: Uint8Array;
  /** Pools with a shared class reached, and pools with a class reached that only its holder may use: sets. */
  readonly sharedPools: Int32Array;
  readonly heldPools: Int32Array;
  /** Nothing is reached; weeks before `end` count with all their doses, the others with the floors' alone. */
  restart(end: number): void;
  /** @param c a class that a source can pass to, or with doses left. */
  addClass(c: number): void;
}

export function reachable(model: Model, right: Rights, graph: Routers): Reachable {
  const { weeks } = model;
  const { classes, pools, groups, sets } = right;
  const reached = new Uint8Array(classes.count);
  const routers = new Uint8Array(graph.rows * weeks);
  const sharedPools = new Int32Array(sets.words);
  const heldPools = new Int32Array(sets.words);
  const waiting: number[] = [];
  // From each week of a row on, a week at or before the next that isn't reached; `weeks` where there is none.
  const span = weeks + 1;
  const ahead = new Int32Array(graph.rows * span);
  let end = 0;
  return { classes: reached, routers, sharedPools, heldPools, restart, addClass };

  function restart(endOfAll: number): void {
    end = endOfAll;
    reached.fill(0);
    routers.fill(0);
    sharedPools.fill(0);
    heldPools.fill(0);
    for (let i = 0; i < ahead.length; i++) ahead[i] = i % span;
  }

  function addClass(c: number): void {
    reach(c);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) passOn(next);
  }

  function reach(c: number): void {
    if (reached[c] === 1) return;
    reached[c] = 1;
    waiting.push(c);
  }

  function passOn(c: number): void {
    const pool = classes.pool[c];
    if (classes.ownRight[c] === 1) {
      reachWeeks(graph.holderRow[classes.holder[c]], classes.ownFirst[c], classes.ownLast[c]);
    }
    if (classes.shared[c] === 0) {
      add(heldPools, 0, pool);
      return;
    }
    if (has(sharedPools, 0, pool)) return;
    add(sharedPools, 0, pool);
    const last = Math.min(pools.last[pool], weeks - 1);
    for (let group = 0; group < groups.count; group++) {
      if (!has(sets.admitted, group * sets.words, pool)) continue;
      reachWeeks(group, pools.first[pool] + groups.leadWeeks[groups.lead[group]], last);
    }
  }

  function reachWeeks(row: number, first: number, last: number): void {
    for (let week = nextWeek(row, first); week <= last; week = nextWeek(row, week)) {
      const router = row * weeks + week;
      routers[router] = 1;
      ahead[row * span + week] = week + 1;
      const { start, items } = (week < end ? graph.all : graph.floors).classesOf;
      for (let i = start[router]; i < start[router + 1]; i++) reach(items[i]);
    }
  }

  function nextWeek(row: number, from: number): number {
    let week = Math.min(from, weeks);
    while (ahead[row * span + week] !== week) {
      const further = ahead[row * span + ahead[row * span + week]];
      ahead[row * span + week] = further;
      week = further;
    }
    return week;
  }
}
