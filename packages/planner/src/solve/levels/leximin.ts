import type { Model } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import type { Flow } from '../flow/flow.ts';
import { lowerTo } from '../flow/lower.ts';
import { Pusher } from '../flow/pusher.ts';
import { raise } from '../flow/raise.ts';
import type { Floors } from '../lots/floors.ts';
import type { Network } from '../network/network.ts';
import { balance } from './balance.ts';
import { ceilings } from './ceilings.ts';
import { dueOrder } from './due.ts';
import type { Box } from './due-by-level.ts';
import { isSettled } from './settled.ts';
import { setTargets } from './targets.ts';

/**
 * Makes a feasible flow leximin-greatest, milestone by milestone (planner model, *Objective*).
 *
 * Invariants. Doses of settled milestones and the floors of later ones never change again: an augmentation
 * never takes doses off a terminal that is not named as a source. Doses of later milestones above their floors are
 * tentative, left over from the flow that was started with, and are taken where an earlier milestone needs them.
 *
 * Tells its progress after each milestone.
 */
export function* leximin(model: Model, network: Network, floors: Floors, flow: Flow): Steps<void> {
  const pusher = new Pusher(network, flow);
  const due = dueOrder(model);
  const { received } = flow;
  const D = network.destinations;
  const K = network.milestones;
  const everyone = Int32Array.from({ length: D }, (_, d) => d);
  const even = new Float64Array(D);

  // What later milestones have to keep for their floors.
  const laterFloors = new Float64Array(D);
  for (let i = 0; i < floors.doses.length; i++) laterFloors[i % D] += floors.doses[i];
  const room = ceilings(model);
  const before = model.destinations.given.slice();
  const box: Box = { before, low: new Float64Array(D), high: new Float64Array(D) };

  yield* raise(pusher, 0, [floors.doses], 0, floors.doses);
  for (let k = 0; k < K; k++) {
    for (let d = 0; d < D; d++) {
      const floor = floors.doses[k * D + d];
      laterFloors[d] -= floor;
      box.low[d] = floor;
      const high = Math.max(floor, room[d] - laterFloors[d]);
      // No more than its weeks allow, whatever lots come: the bound is implied, and saves the search.
      box.high[d] = Math.max(floor, Math.min(high, network.absorbable[k * D + d]));
    }
    lowerTo(network, flow, k * D, box.high);
    if (!(yield* isSettled(network, flow, due, box, k, floors.doses))) {
      // As many doses as can be, evenly at first, so that little has to be moved afterwards.
      setTargets(due, box, everyone, 0, D, mostThereCanBe(k), even);
      yield* raise(pusher, k * D, [even, box.high], (k + 1) * D, floors.doses);
      yield* balance(pusher, due, box, k);
    }
    for (let d = 0; d < D; d++) {
      before[d] += received[k * D + d];
      room[d] -= received[k * D + d];
    }
    yield { milestonesSettled: k + 1, milestones: K };
  }

  /** What the milestone has and what is left in lots, at most what its destinations may get. */
  function mostThereCanBe(k: number): number {
    let total = 0;
    let most = 0;
    for (let d = 0; d < D; d++) {
      total += received[k * D + d];
      most += box.high[d];
    }
    for (const doses of flow.left) total += doses;
    return Math.min(total, most);
  }
}
