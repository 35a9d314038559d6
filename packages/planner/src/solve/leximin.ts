import type { Model } from '../model.ts';
import { ceilings } from './ceilings.ts';
import { dueOrder } from './due.ts';
import type { Floors } from './floors.ts';
import { type Flow, Pusher } from './flow.ts';
import type { Network } from './network.ts';
import { type Box, setTargets } from './targets.ts';

export interface Progress {
  /** Milestones that are settled. */
  readonly milestone: number;
  readonly milestones: number;
}

/**
 * Makes a feasible flow leximin-greatest, milestone by milestone (planner model, *Objective*).
 *
 * Invariants. Doses of settled milestones and the floors of later ones never change again: an augmentation
 * never takes doses off a terminal that is not named as a source. Doses of later milestones above their floors are
 * tentative, left over from the flow that was started with, and are taken where an earlier milestone needs them.
 *
 * Yields after each piece, so that the caller may stop or report.
 */
export function* leximin(model: Model, network: Network, floors: Floors, flow: Flow): Generator<Progress, void> {
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

  reachFloors(pusher, floors.doses);
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
    yield { milestone: k + 1, milestones: K };
  }

  function* settle(k: number): Generator<Progress, void> {
    const first = network.terminals + k * D;
    const members = Int32Array.from({ length: D }, (_, d) => d);
    const target = new Float64Array(D);
    const { excess, piece } = pusher;
    piece.fill(0);
    withdrawAbove(pusher, k, box.high);

    // As many doses as can be, evenly at first, so that little has to be moved afterwards.
    const nodes = Int32Array.from(members, (d) => first + d);
    let total = 0;
    let most = 0;
    for (let d = 0; d < D; d++) {
      total += flow.received[k * D + d];
      most += box.high[d];
    }
    for (const doses of flow.left) total += doses;
    setTargets(due, box, members, 0, D, Math.min(total, most), target);
    for (const aim of [target, box.high]) {
      fill(pusher, k, aim, nodes);
      takeTentative(pusher, k, floors.doses, aim, nodes);
    }

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
      yield { milestone: k, milestones: K };
    }
  }
}

/** Gives every (destination, milestone) its floor, from lots first, then from doses above other floors. */
function reachFloors(pusher: Pusher, floors: Float64Array): void {
  const { flow, network, excess } = pusher;
  const short: number[] = [];
  for (let i = 0; i < floors.length; i++) {
    if (flow.received[i] >= floors[i]) continue;
    excess[network.terminals + i] = flow.received[i] - floors[i];
    short.push(network.terminals + i);
  }
  if (short.length === 0) return;
  pushFromLots(pusher, short);
  const above: number[] = [];
  for (let i = 0; i < floors.length; i++) {
    if (flow.received[i] <= floors[i]) continue;
    excess[network.terminals + i] = flow.received[i] - floors[i];
    above.push(network.terminals + i);
  }
  pusher.push(above, above.length, short, short.length);
  for (const node of above) {
    flow.received[node - network.terminals] = floors[node - network.terminals] + excess[node];
    excess[node] = 0;
  }
  for (const node of short) {
    if (excess[node] < 0) throw new Error('floors can always be reached together');
    flow.received[node - network.terminals] = floors[node - network.terminals];
  }
}

/** Lots with doses left send them to the sinks, earliest expiry first. */
function pushFromLots(pusher: Pusher, sinks: ArrayLike<number>): void {
  const { flow, network, excess } = pusher;
  const sources: number[] = [];
  for (let index = 0; index < network.classes; index++) {
    if (flow.left[index] === 0) continue;
    excess[index] = flow.left[index];
    sources.push(index);
  }
  pusher.push(sources, sources.length, sinks, sinks.length);
  for (const index of sources) {
    flow.left[index] = excess[index];
    excess[index] = 0;
  }
}

/** Raises milestone k towards `aim` from lots. */
function fill(pusher: Pusher, k: number, aim: Float64Array, nodes: Int32Array): void {
  const { flow, network, excess } = pusher;
  const D = network.destinations;
  for (let d = 0; d < D; d++) excess[nodes[d]] = Math.min(0, flow.received[k * D + d] - aim[d]);
  pushFromLots(pusher, nodes);
  for (let d = 0; d < D; d++) {
    if (flow.received[k * D + d] < aim[d]) flow.received[k * D + d] = aim[d] + excess[nodes[d]];
    excess[nodes[d]] = 0;
  }
}

/** Raises milestone k towards `aim` from what later milestones have above their floors. */
function takeTentative(pusher: Pusher, k: number, floors: Float64Array, aim: Float64Array, nodes: Int32Array): void {
  const { flow, network, excess } = pusher;
  const D = network.destinations;
  const later: number[] = [];
  for (let i = (k + 1) * D; i < floors.length; i++) {
    if (flow.received[i] <= floors[i]) continue;
    excess[network.terminals + i] = flow.received[i] - floors[i];
    later.push(network.terminals + i);
  }
  if (later.length === 0) return;
  for (let d = 0; d < D; d++) excess[nodes[d]] = Math.min(0, flow.received[k * D + d] - aim[d]);
  pusher.push(later, later.length, nodes, D);
  for (const node of later) {
    flow.received[node - network.terminals] = floors[node - network.terminals] + excess[node];
    excess[node] = 0;
  }
  for (let d = 0; d < D; d++) {
    if (flow.received[k * D + d] < aim[d]) flow.received[k * D + d] = aim[d] + excess[nodes[d]];
    excess[nodes[d]] = 0;
  }
}

/** Gives back to the lots what milestone k has above `most`. */
function withdrawAbove(pusher: Pusher, k: number, most: Float64Array): void {
  const { flow, network } = pusher;
  const D = network.destinations;
  for (let d = 0; d < D; d++) {
    const excess = flow.received[k * D + d] - most[d];
    if (excess > 0) withdraw(network, flow, k * D + d, excess);
  }
}

/** Takes doses off a terminal and gives them back to the lots that they came from. */
export function withdraw(network: Network, flow: Flow, terminal: number, doses: number): void {
  flow.received[terminal] -= doses;
  takeBack(network.terminals + terminal, doses);

  function takeBack(node: number, doses: number): void {
    if (node < network.classes) {
      flow.left[node] += doses;
      return;
    }
    let rest = doses;
    for (let i = network.inStart[node]; rest > 0; i++) {
      const arc = network.inArcs[i];
      const part = Math.min(rest, flow.onArc[arc]);
      if (part === 0) continue;
      flow.onArc[arc] -= part;
      rest -= part;
      takeBack(network.from[arc], part);
    }
  }
}
