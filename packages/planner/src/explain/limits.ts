import { type Counted, counted } from '../check/counted.ts';
import { compareDue, type DueOrder, dueOrder } from '../check/due.ts';
import { type Rights, rights } from '../check/rights.ts';
import { type Tally, tally } from '../check/tally.ts';
import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';
import { keptBack } from './kept-back.ts';
import { limitBit } from './limit-bits.ts';
import { reachable } from './reachable.ts';
import { compileRouters } from './routers.ts';

/**
 * What keeps each destination from one dose more by each milestone (MODEL.md#limits), as sets of bits
 * by position in LIMITS, `[k * destinations + d]`.
 *
 * A destination's *sources* are the lots with doses left and the destinations whose last dose is due after its
 * next. Taken in the order of their next doses, the last first, each destination has the sources of the one
 * before and some more; so one walk forward serves all of them.
 *
 * @param plan the best one for the model: nothing that it has can be passed to someone who is due it before.
 */
export function limits(model: Model, plan: Pick<Plan, 'administrations'>): Uint8Array {
  const right = rights(model);
  return limitsOf(model, right, tally(model, right, plan.administrations), dueOrder(model));
}

export function limitsOf(model: Model, right: Rights, sums: Tally, order: DueOrder): Uint8Array {
  const { count } = model.destinations;
  const { weeks, milestones } = model;
  const { low, high, before } = sums.bounds;
  const graph = compileRouters(model, right, sums);
  const sources = reachable(model, right, graph);
  const doses: Counted = counted(model, right, sums);
  const limited = keptBack(model, right, sums, graph, sources, doses.load);
  const found = new Uint8Array(milestones.length * count).fill(limitBit('ceiling'));
  for (let k = 0; k < milestones.length; k++) limitsOfMilestone(k);
  return found;

  function limitsOfMilestone(k: number): void {
    doses.goTo(k);
    sources.restart(milestones[k]);
    limited.startMilestone(k);
    for (let c = 0; c < doses.left.length; c++) if (doses.left[c] > 0) sources.addClass(c);

    const at = k * count;
    const next = (d: number): number => before[at + d] + sums.milestoneDoses[at + d];
    const takers = latestFirst((d) => sums.milestoneDoses[at + d] < high[at + d], next);
    const givers = latestFirst(
      (d) => sums.milestoneDoses[at + d] > low[at + d],
      (d) => next(d) - 1,
    );
    let given = 0;
    for (const d of takers) {
      while (
        given < givers.length &&
        compareDue(order, next(givers[given]) - 1, givers[given], next(d), d) > 0
      ) {
        addGiver(k, givers[given++]);
      }
      found[at + d] = limited.by(d);
    }
  }

  function latestFirst(among: (d: number) => boolean, dosesOf: (d: number) => number): Int32Array {
    const chosen: number[] = [];
    for (let d = 0; d < count; d++) if (among(d)) chosen.push(d);
    return Int32Array.from(chosen).sort((a, b) => compareDue(order, dosesOf(b), b, dosesOf(a), a));
  }

  /** What serves a destination in the milestone can serve others instead. */
  function addGiver(k: number, d: number): void {
    const { start, items } = graph.all.servedBy;
    const first = start[d * weeks + (k === 0 ? 0 : milestones[k - 1])];
    for (let i = first; i < start[d * weeks + milestones[k]]; i++) sources.addClass(items[i]);
  }
}
