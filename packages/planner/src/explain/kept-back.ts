import { add, addCommon, haveCommon, members } from '../check/pool-sets.ts';
import type { Rights } from '../check/rights.ts';
import { sortIntoRows } from '../check/rows.ts';
import type { Tally } from '../check/tally.ts';
import { type Model, NONE } from '../model.ts';
import { EXCUSABLE, type Excusable, excused } from './excused.ts';
import { limitBit } from './limit-bits.ts';
import { openWeeks } from './open-weeks.ts';
import type { Reachable } from './reachable.ts';
import { residual } from './residual.ts';
import type { Routers } from './routers.ts';

/** What keeps a destination below its ceiling, as bits by position in LIMITS. */
export interface KeptBack {
  startMilestone(k: number): void;
  by(d: number): number;
  /** The full weeks of which a dose more capacity in any would let the destination have a dose more. */
  fullWeeks(d: number): number[];
}

/**
 * What of a destination's would have to give for one dose more in a milestone. A way for the dose leads from the
 * destination's sources to one of its *open* weeks, those of the milestone that have capacity left. In the best
 * plan there is none; a limit is what would make one. In most cases its first or last step decides, and only where
 * neither does are other destinations asked that could change lots with this one.
 *
 * @param sources what the destination's sources can pass to.
 * @param load doses in each cell that the proof of the milestone at hand counts.
 */
export function keptBack(
  model: Model,
  right: Rights,
  sums: Tally,
  graph: Routers,
  sources: Reachable,
  load: Float64Array,
): KeptBack {
  const { weeks, milestones } = model;
  const { groups, sets, classes, pools } = right;
  const { words, admitted, timely } = sets;
  const without = excused(model, right);
  const at = residual(model, right, sums, graph, load);
  const open = openWeeks(model, right, graph, at);
  const sharedPools = new Int32Array(words);
  for (let c = 0; c < classes.count; c++) if (classes.shared[c] === 1) add(sharedPools, 0, classes.pool[c]);
  const unshared = sortIntoRows(
    classes.pool.map((pool, c) => (classes.shared[c] === 1 ? NONE : pool)),
    pools.count,
  );
  return { startMilestone, by, fullWeeks };

  function startMilestone(k: number): void {
    at.k = k;
    open.startMilestone();
  }

  function by(d: number): number {
    open.goTo(d);
    let bits = 0;
    if (open.some((week) => mayBeServed(d, week))) bits |= limitBit('supply');
    if (capacityHelps(d)) bits |= limitBit('capacity');
    for (const rule of EXCUSABLE) if (excuseHelps(rule, d)) bits |= limitBit(rule);
    return bits === 0 ? limitBit('several') : bits;
  }

  function timelyAt(d: number, week: number): number {
    return (groups.lead[groups.of[d]] * weeks + week) * words;
  }

  /** A dose more in any lot that may serve an open week would do. */
  function mayBeServed(d: number, week: number): boolean {
    if (haveCommon(admitted, groups.of[d] * words, timely, timelyAt(d, week), sharedPools)) return true;
    for (let i = classes.held.start[d]; i < classes.held.start[d + 1]; i++) {
      if (at.isOwnWeek(classes.held.items[i], week)) return true;
    }
    return false;
  }

  /**
   * A full week must be within reach of the sources; of another milestone only if that can give up a dose in some
   * other week, for the one that comes in the full week, and a way leads on from there.
   */
  function capacityHelps(d: number): boolean {
    if (reachedFullWeeks(d, at.k).length > 0) return true;
    return milestones.some((_, k) => k !== at.k && reachedFullWeeks(d, k).length > 0 && leadsOn(d, k));
  }

  function fullWeeks(d: number): number[] {
    open.goTo(d);
    const weeksOf = [...milestones.keys()].map((k) => reachedFullWeeks(d, k));
    return weeksOf.filter((found, k) => found.length > 0 && leadsOn(d, k)).flat();
  }

  /** Whether a dose given up in a milestone finds a way to the open weeks. */
  function leadsOn(d: number, milestone: number): boolean {
    if (milestone === at.k) return true;
    const reaching = open.reaching([]);
    return at.isServed(d, milestone, (c) => reaching[c] === 1);
  }

  function reachedFullWeeks(d: number, milestone: number): number[] {
    const found: number[] = [];
    for (let week = at.firstWeek(milestone); week < milestones[milestone]; week++) {
      if (!at.isOpen(d, week) && isReached(d, week)) found.push(week);
    }
    return found;
  }

  /** Whether a lot within reach of the sources may serve a destination's week. */
  function isReached(d: number, week: number): boolean {
    if (sources.routers[groups.of[d] * weeks + week] === 1) return true;
    const row = graph.holderRow[d];
    return row !== NONE && sources.routers[row * weeks + week] === 1;
  }

  /** Some lot that the rule alone keeps away must be within reach of the sources, and a way lead on from its weeks. */
  function excuseHelps(rule: Excusable, d: number): boolean {
    const excusedPools = without.pools(rule, groups.of[d]);
    const reachedPools = rule === 'holder' ? sources.heldPools : sources.sharedPools;
    const held = without.held(rule, d).filter((c) => sources.classes[c] === 1);
    if (!haveCommon(excusedPools, 0, excusedPools, 0, reachedPools) && held.length === 0) return false;
    if (open.some(isLetIn)) return true;
    for (let week = 0; week < weeks; week++) {
      // In another week such a lot only takes the place of others, and without new ones there is nothing to win.
      const isNew = isLetIn(week) && at.passesTo(d, week, (c) => sources.classes[c] === 0);
      if (isNew) return excuseHelpsByOthers(rule, d, isLetIn);
    }
    return false;

    function isLetIn(week: number): boolean {
      if (haveCommon(excusedPools, 0, timely, timelyAt(d, week), reachedPools)) return true;
      return held.some((c) => at.isOwnWeek(c, week));
    }
  }

  /**
   * Walks back from the open weeks with the rule dropped: the lots that it kept away reach them by every week of the
   * destination that does, and what can pass a dose to these lots reaches them too, until nothing new does.
   *
   * @param isLetIn whether such a lot within reach of the sources may serve the destination in a week.
   */
  function excuseHelpsByOthers(rule: Excusable, d: number, isLetIn: (week: number) => boolean): boolean {
    const ofPool = rule === 'holder' ? unshared : classes.ofPool;
    for (let letIn: number[] = []; ; ) {
      const reaching = open.reaching(letIn);
      const pools = new Int32Array(words);
      const held = new Set<number>();
      for (let week = 0; week < weeks; week++) {
        if (!weekReaches(d, week, reaching)) continue;
        if (isLetIn(week)) return true;
        addCommon(pools, without.pools(rule, groups.of[d]), timely, timelyAt(d, week));
        for (const c of without.held(rule, d)) if (at.isOwnWeek(c, week)) held.add(c);
      }
      const ofPools = members(pools).flatMap((pool) => [
        ...ofPool.items.subarray(ofPool.start[pool], ofPool.start[pool + 1]),
      ]);
      if (ofPools.length + held.size === letIn.length) return false;
      letIn = [...ofPools, ...held];
    }
  }

  function weekReaches(d: number, week: number, reaching: Uint8Array): boolean {
    if (at.isOpen(d, week) && sums.milestoneOf[week] === at.k) return true;
    return at.passesTo(d, week, (c) => reaching[c] === 1);
  }
}
