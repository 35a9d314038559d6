import type { Model } from '../model.ts';
import { ceilings } from './ceilings.ts';
import { dueOrder } from './due.ts';
import type { Floors } from './floors.ts';
import type { Flow } from './flow.ts';
import { lowerTo } from './lower.ts';
import type { Network } from './network.ts';
import type { Progress } from './progress.ts';
import { Pusher } from './pusher.ts';
import { raise } from './raise.ts';
import { type Box, setTargets } from './targets.ts';

/**
 * Makes a feasible flow leximin-greatest, milestone by milestone (planner model, *Objective*).
 *
 * Invariants. Doses of settled milestones and the floors of later ones never change again: an augmentation
 * never takes doses off a terminal that is not named as a source. Doses of later milestones above their floors are
 * tentative, left over from the flow that was started with, and are taken where an earlier milestone needs them.
 *
 * Yields after each piece, so that the caller may stop or report.
 */
export function* leximin(
  model: Model,
  network: Network,
  floors: Floors,
  flow: Flow,
): Generator<Progress, void> {
  const pusher = new Pusher(network, flow);
  const due = dueOrder(model);
  const ceiling = ceilings(model);
  const D = network.destinations;
  const K = network.milestones;

  // What later milestones have to keep for their floors.
  const laterFloors = new Float64Array(D);
  for (let i = 0; i < floors.doses.length; i++) laterFloors[i % D] += floors.doses[i];
  const before = model.destinations.given.slice();
  const room = ceiling.slice();
  const box: Box = { before, low: new Float64Array(D), high: new Float64Array(D) };

  raise(pusher, 0, [floors.doses], 0, floors.doses);
  for (let k = 0; k < K; k++) {
    for (let d = 0; d < D; d++) {
      const floor = floors.doses[k * D + d];
      laterFloors[d] -= floor;
      box.low[d] = floor;
      const high = Math.max(floor, room[d] - laterFloors[d]);
      // No more than its weeks allow, whatever lots come: the bound is implied, and saves the search.
      box.high[d] = Math.max(floor, Math.min(high, network.absorbable[k * D + d]));
    }
    yield* settle(k);
    for (let d = 0; d < D; d++) {
      const doses = flow.received[k * D + d];
      before[d] += doses;
      room[d] -= doses;
    }
    yield { milestonesSettled: k + 1, milestones: K };
  }

  function* settle(k: number): Generator<Progress, void> {
    const first = network.terminals + k * D;
    const members = Int32Array.from({ length: D }, (_, d) => d);
    const target = new Float64Array(D);
    const { excess, piece } = pusher;
    piece.fill(0);
    lowerTo(network, flow, k * D, box.high);

    // As many doses as can be, evenly at first, so that little has to be moved afterwards.
    let total = 0;
    let most = 0;
    for (let d = 0; d < D; d++) {
      total += flow.received[k * D + d];
      most += box.high[d];
    }
    for (const doses of flow.left) total += doses;
    setTargets(due, box, members, 0, D, Math.min(total, most), target);
    raise(pusher, k * D, [target, box.high], (k + 1) * D, floors.doses);

    // Balance and split: a piece whose destinations all meet their targets is one level; any other falls apart
    // into those that lack doses with all that can still reach them, and the rest, which can't help them.
    const open: [first: number, end: number][] = [[0, D]];
    let pieces = 1;
    const sources = new Int32Array(D);
    const sinks = new Int32Array(D);
    for (let slice = open.pop(); slice !== undefined; slice = open.pop()) {
      const [from, end] = slice;
      if (end - from < 2) continue;
      let sum = 0;
      for (let i = from; i < end; i++) sum += flow.received[k * D + members[i]];
      setTargets(due, box, members, from, end, sum, target);
      let over = 0;
      let under = 0;
      for (let i = from; i < end; i++) {
        const d = members[i];
        const difference = flow.received[k * D + d] - target[d];
        excess[first + d] = difference;
        if (difference > 0) sources[over++] = first + d;
        else if (difference < 0) sinks[under++] = first + d;
      }
      if (under === 0) continue;
      pusher.push(sources, over, sinks, under);
      let short = 0;
      for (let i = from; i < end; i++) {
        const d = members[i];
        flow.received[k * D + d] = target[d] + excess[first + d];
        if (excess[first + d] < 0) short++;
        excess[first + d] = 0;
      }
      if (short > 0) {
        const low = pieces++;
        for (let i = 0; i < pusher.reachedCount; i++) piece[pusher.reached[i]] = low;
        let middle = from;
        for (let i = from; i < end; i++) {
          const d = members[i];
          if (piece[first + d] !== low) continue;
          members[i] = members[middle];
          members[middle++] = d;
        }
        open.push([from, middle], [middle, end]);
      }
      yield { milestonesSettled: k, milestones: K };
    }
  }
}
