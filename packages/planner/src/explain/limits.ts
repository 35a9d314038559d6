import { compareDue, type DueOrder, dueOrder } from '../check/doses/due.ts';
import { type Tally, tallying } from '../check/doses/tally.ts';
import { findingRights, type Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import { limitBit } from './limit-bits.ts';
import { LimitSearch } from './limit-search.ts';
import { compilingRouters } from './routers.ts';

/**
 * What keeps each destination from one dose more by each milestone (MODEL.md#limits), as sets of bits by position in
 * LIMITS, `[k * destinations + d]`.
 *
 * Taken in the order of their next doses, the last first, each destination has the sources of the one before and
 * some more; so one walk forward serves all of them.
 *
 * @param plan the best one for the model: nothing that it has can be passed to someone who is due it before.
 */
export function limits(model: Model, plan: Pick<Plan, 'administrations'>): Uint8Array {
  return finish(findingLimits(model, plan));
}

/** The same in steps, with the progress after each milestone. */
export function* findingLimits(model: Model, plan: Pick<Plan, 'administrations'>): Steps<Uint8Array> {
  const right = yield* findingRights(model);
  yield;
  const sums = yield* tallying(model, right, plan.administrations);
  return yield* limitsOf(model, right, sums, dueOrder(model));
}

export function* limitsOf(model: Model, right: Rights, sums: Tally, order: DueOrder): Steps<Uint8Array> {
  const graph = yield* compilingRouters(model, right, sums);
  const search = new LimitSearch(model, right, sums, graph);
  const found = new Uint8Array(sums.milestoneDoses.length).fill(limitBit('ceiling'));
  yield;
  const milestones = model.milestones.length;
  for (let k = 0; k < milestones; k++) {
    yield* limitsOfMilestone(model, sums, order, search, k, found);
    yield { milestonesSettled: k + 1, milestones };
  }
  return found;
}

/** Writes to `found` what keeps back those who are below their bound in milestone k. */
function* limitsOfMilestone(
  { destinations }: Model,
  { milestoneDoses, bounds: { low, high } }: Tally,
  order: DueOrder,
  search: LimitSearch,
  k: number,
  found: Uint8Array,
): Steps<void> {
  yield* search.startMilestone(k);
  const at = k * destinations.count;
  const nextDose = (d: number): number => search.dosesBy(d);
  const lastDose = (d: number): number => search.dosesBy(d) - 1;
  const takers = latestFirst(
    destinations.count,
    order,
    (d) => milestoneDoses[at + d] < high[at + d],
    nextDose,
  );
  const givers = latestFirst(
    destinations.count,
    order,
    (d) => milestoneDoses[at + d] > low[at + d],
    lastDose,
  );
  let given = 0;
  yield;
  for (const d of takers) {
    yield;
    for (; given < givers.length; given++) {
      const giver = givers[given];
      if (compareDue(order, lastDose(giver), giver, nextDose(d), d) <= 0) break;
      yield* search.addDestination(giver);
    }
    found[at + d] = yield* search.limited.by(d);
  }
}

/** Those destinations that are chosen, in the order of a dose of each, the one due last coming first. */
function latestFirst(
  count: number,
  order: DueOrder,
  isChosen: (d: number) => boolean,
  doseOf: (d: number) => number,
): Int32Array {
  const chosen: number[] = [];
  for (let d = 0; d < count; d++) if (isChosen(d)) chosen.push(d);
  return Int32Array.from(chosen).sort((a, b) => compareDue(order, doseOf(b), b, doseOf(a), a));
}
