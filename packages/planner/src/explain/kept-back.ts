import type { Tally } from '../check/doses/tally.ts';
import { add, haveCommon } from '../check/rights/pool-sets.ts';
import type { Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import type { Steps } from '../steps.ts';
import { capacityLimit } from './capacity-limit.ts';
import { EXCUSABLE } from './excused.ts';
import { limitBit } from './limit-bits.ts';
import { OpenWeeks } from './open-weeks.ts';
import type { Reachable } from './reachable.ts';
import { Residual } from './residual.ts';
import type { Routers } from './routers.ts';
import { RuleLimits } from './rule-limits.ts';

/** What keeps a destination below its ceiling, as bits by position in LIMITS. */
export interface KeptBack {
  startMilestone(k: number): void;
  by(d: number): Steps<number>;
  /** The full weeks of which a dose more capacity in any would let the destination have a dose more. */
  fullWeeks(d: number): Steps<number[]>;
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
  const { groups, sets, classes } = right;
  const residual = new Residual(model, right, sums, graph, load);
  const openWeeks = new OpenWeeks(model, right, graph, residual);
  const capacity = capacityLimit(model, right, graph, sources, residual, openWeeks);
  const rules = new RuleLimits(model, right, sums, sources, residual, openWeeks);
  const sharedPools = new Int32Array(sets.words);
  for (let c = 0; c < classes.count; c++) if (classes.shared[c] === 1) add(sharedPools, 0, classes.pool[c]);
  return { startMilestone, by, fullWeeks };

  function startMilestone(k: number): void {
    residual.k = k;
    openWeeks.startMilestone();
  }

  function* by(d: number): Steps<number> {
    openWeeks.goTo(d);
    let bits = 0;
    if (openWeeks.some((week) => mayBeServed(d, week))) bits |= limitBit('supply');
    if (yield* capacity.holds(d)) bits |= limitBit('capacity');
    for (const rule of EXCUSABLE) if (yield* rules.holds(rule, d)) bits |= limitBit(rule);
    return bits === 0 ? limitBit('several') : bits;
  }

  function* fullWeeks(d: number): Steps<number[]> {
    openWeeks.goTo(d);
    return yield* capacity.fullWeeks(d);
  }

  /** A dose more in any lot that may serve an open week would do. */
  function mayBeServed(d: number, week: number): boolean {
    const { words, admitted, timely } = sets;
    const group = groups.of[d];
    const timelyAt = (groups.lead[group] * model.weeks + week) * words;
    if (haveCommon(admitted, group * words, timely, timelyAt, sharedPools)) return true;
    for (let i = classes.held.start[d]; i < classes.held.start[d + 1]; i++) {
      if (residual.isOwnWeek(classes.held.items[i], week)) return true;
    }
    return false;
  }
}
