import { describe, expect, it } from 'vitest';
import { MaxFlow } from '../../check/tables/max-flow.ts';
import { smallModel } from '../../judge/small-models.ts';
import { random } from '../../judge/tiny-models.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { compile, type Network } from '../network/network.ts';
import type { Flow } from './flow.ts';
import { Pusher } from './pusher.ts';
import { flowOf } from './start-flow.ts';
import { flowFaults } from './testing/flow-faults.ts';
import { randomUses } from './testing/random-uses.ts';

/** Visits every way by which a dose could be moved within a piece: how many at most, and whence to where. */
function eachStep(pusher: Pusher, visit: (from: number, to: number, most: number) => void): void {
  const { network, flow, piece } = pusher;
  network.to.forEach((to, arc) => {
    const from = network.from[arc];
    if (piece[from] !== piece[to]) return;
    if (flow.onArc[arc] < network.capacity[arc]) visit(from, to, network.capacity[arc] - flow.onArc[arc]);
    if (flow.onArc[arc] > 0) visit(to, from, flow.onArc[arc]);
  });
}

/** The most doses that can be moved from nodes with an excess to nodes with a deficit. */
function mostMoved(pusher: Pusher): number {
  const flow = new MaxFlow(pusher.network.nodes + 2);
  eachStep(pusher, (from, to, most) => flow.addArc(from + 2, to + 2, most));
  pusher.excess.forEach((doses, node) => {
    if (doses > 0) flow.addArc(0, node + 2, doses);
    if (doses < 0) flow.addArc(node + 2, 1, -doses);
  });
  return finish(flow.send());
}

/** The nodes from which some of these can be reached, these included. */
function reaching(pusher: Pusher, ends: readonly number[]): number[] {
  const found = new Set(ends);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    eachStep(pusher, (from, to) => {
      if (found.has(to)) found.add(from);
    });
  }
  return [...found].sort((a, b) => a - b);
}

interface Task {
  readonly pusher: Pusher;
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/**
 * A random flow in a network of one or two pieces, with doses too many in lots and at terminals, and too few at others.
 */
function drawn(seed: number): Task {
  const r = random(seed);
  const model = smallModel(seed);
  const network = compile(model);
  const flow = finish(flowOf(model, network, randomUses(model, r, 60)));
  const pusher = new Pusher(network, flow);
  const sources: number[] = [];
  const sinks: number[] = [];
  if (r.chance(0.5))
    pusher.piece.forEach((_, node) => {
      pusher.piece[node] = r.chance(0.2) ? 1 : 0;
    });
  for (let index = 0; index < network.classes; index++) {
    if (flow.left[index] === 0 || r.chance(0.4)) continue;
    pusher.excess[index] = flow.left[index];
    sources.push(index);
  }
  for (let terminal = 0; terminal < flow.received.length; terminal++) {
    const node = network.terminals + terminal;
    if (r.chance(0.3)) {
      pusher.excess[node] = r.whole(0, flow.received[terminal]);
      if (pusher.excess[node] > 0) sources.push(node);
    } else if (r.chance(0.6)) {
      pusher.excess[node] = -r.whole(1, 40);
      sinks.push(node);
    }
  }
  return { pusher, sources, sinks };
}

/** Brings what lots have left and terminals have received up to date with what was moved. */
function account(network: Network, flow: Flow, before: Float64Array, after: Float64Array): void {
  before.forEach((doses, node) => {
    if (node < network.classes) flow.left[node] -= doses - after[node];
    else if (node >= network.terminals) flow.received[node - network.terminals] -= doses - after[node];
  });
}

describe('push', () => {
  it('moves as many doses as can be inside the pieces, and leaves the rest', () => {
    let some = 0;
    for (let seed = 1; seed <= cases(600); seed++) {
      const { pusher, sources, sinks } = drawn(seed);
      const { network, flow, excess, piece } = pusher;
      const most = mostMoved(pusher);
      const before = excess.slice();
      const onArc = flow.onArc.slice();
      finish(pusher.push(sources, sources.length, sinks, sinks.length));
      let moved = 0;
      before.forEach((doses, node) => {
        const between =
          doses > 0 ? excess[node] >= 0 && excess[node] <= doses : excess[node] <= 0 && excess[node] >= doses;
        expect({ seed, node, between }).toEqual({ seed, node, between: true });
        moved += Math.max(0, doses) - Math.max(0, excess[node]);
      });
      expect({ seed, moved }).toEqual({ seed, moved: most });
      account(network, flow, before, excess);
      expect({ seed, faults: flowFaults(network, flow) }).toEqual({ seed, faults: [] });
      const crossed = onArc.findIndex(
        (doses, arc) => piece[network.from[arc]] !== piece[network.to[arc]] && doses !== flow.onArc[arc],
      );
      expect({ seed, crossed }).toEqual({ seed, crossed: -1 });
      if (moved > 0) some++;
    }
    expect(some).toBeGreaterThan(cases(600) / 2);
  });

  it('lists the nodes from which a deficit can still be reached', () => {
    let part = 0;
    for (let seed = 1; seed <= cases(300); seed++) {
      const { pusher, sources, sinks } = drawn(seed);
      finish(pusher.push(sources, sources.length, sinks, sinks.length));
      const expected = reaching(
        pusher,
        sinks.filter((node) => pusher.excess[node] < 0),
      );
      const reached = [...pusher.reached.subarray(0, pusher.reachedCount)].sort((a, b) => a - b);
      expect({ seed, reached }).toEqual({ seed, reached: expected });
      if (reached.length > sinks.length && reached.length < pusher.network.nodes) part++;
    }
    expect(part).toBeGreaterThan(cases(300) / 2);
  });
});

describe('canMove', () => {
  it('tells whether push would move anything', () => {
    const count = { yes: 0, no: 0 };
    for (let seed = 1; seed <= cases(600); seed++) {
      const { pusher, sinks } = drawn(seed);
      if (seed % 2 === 0) pusher.excess.fill(0, 0, pusher.network.classes);
      const expected = mostMoved(pusher) > 0;
      expect({ seed, can: finish(pusher.canMove(sinks)) }).toEqual({ seed, can: expected });
      count[expected ? 'yes' : 'no']++;
    }
    expect(Math.min(count.yes, count.no)).toBeGreaterThan(cases(600) / 10);
  });
});
