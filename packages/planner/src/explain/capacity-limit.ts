import type { Rights } from '../check/rights/rights.ts';
import { type Model, NONE } from '../model.ts';
import type { Steps } from '../steps.ts';
import type { OpenWeeks } from './open-weeks.ts';
import type { Reachable } from './reachable.ts';
import type { Residual } from './residual.ts';
import type { Routers } from './routers.ts';

/**
 * Whether capacity keeps a destination back: whether it has a full week of which a dose more capacity would let it have
 * a dose more. That is one within reach of its sources; of another milestone only if that can give up a dose in some
 * other week, for the one that comes in the full week, and a way leads on from there.
 */
export interface CapacityLimit {
  holds(d: number): Steps<boolean>;
  /** All such weeks. */
  fullWeeks(d: number): Steps<number[]>;
}

/** @param openWeeks of the destination that is asked about. */
export function capacityLimit(
  { weeks, milestones }: Model,
  { groups }: Rights,
  graph: Routers,
  sources: Reachable,
  residual: Residual,
  openWeeks: OpenWeeks,
): CapacityLimit {
  return { holds, fullWeeks };

  function* holds(d: number): Steps<boolean> {
    if (reachedFullWeeks(d, residual.k).length > 0) return true;
    for (const k of milestones.keys()) {
      if (k !== residual.k && reachedFullWeeks(d, k).length > 0 && (yield* leadsOn(d, k))) return true;
    }
    return false;
  }

  function* fullWeeks(d: number): Steps<number[]> {
    const all: number[] = [];
    for (const k of milestones.keys()) {
      const found = reachedFullWeeks(d, k);
      if (found.length > 0 && (yield* leadsOn(d, k))) all.push(...found);
    }
    return all;
  }

  /** Whether a dose given up in a milestone finds a way to the open weeks. */
  function* leadsOn(d: number, milestone: number): Steps<boolean> {
    if (milestone === residual.k) return true;
    const reaching = yield* openWeeks.reaching([]);
    return residual.isServed(d, milestone, (c) => reaching[c] === 1);
  }

  function reachedFullWeeks(d: number, milestone: number): number[] {
    const found: number[] = [];
    for (let week = residual.firstWeek(milestone); week < milestones[milestone]; week++) {
      if (!residual.isOpen(d, week) && isReached(d, week)) found.push(week);
    }
    return found;
  }

  /** Whether a lot within reach of the sources may serve a destination's week. */
  function isReached(d: number, week: number): boolean {
    if (sources.routers[groups.of[d] * weeks + week] === 1) return true;
    const row = graph.holderRow[d];
    return row !== NONE && sources.routers[row * weeks + week] === 1;
  }
}
