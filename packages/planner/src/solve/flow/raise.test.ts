import { expect, it } from 'vitest';
import { MaxFlow } from '../../check/tables/max-flow.ts';
import { smallModel } from '../../judge/small-models.ts';
import { random } from '../../judge/tiny-models.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { compile, type Network } from '../network/network.ts';
import { Pusher } from './pusher.ts';
import { raise } from './raise.ts';
import { flowOf } from './start-flow.ts';
import { flowFaults } from './testing/flow-faults.ts';
import { randomUses } from './testing/random-uses.ts';

const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);

/** The most doses that terminals can receive when none may receive more than `most`. */
function mostReceived(network: Network, most: Float64Array): number {
  const flow = new MaxFlow(network.nodes + 2);
  for (const [index, doses] of network.supply.entries()) flow.addArc(0, index + 2, doses);
  for (const [arc, to] of network.to.entries())
    flow.addArc(network.from[arc] + 2, to + 2, network.capacity[arc]);
  for (const [terminal, doses] of most.entries()) flow.addArc(network.terminals + terminal + 2, 1, doses);
  return finish(flow.send());
}

it('gives a milestone as many doses as can be, from lots and from what later milestones have above their floors', () => {
  let takenFromLater = 0;
  for (let seed = 1; seed <= cases(500); seed++) {
    const r = random(seed);
    const model = smallModel(seed);
    const network = compile(model);
    const flow = finish(flowOf(model, network, randomUses(model, r, 60)));
    const before = flow.received.slice();
    const D = model.destinations.count;
    const begin = r.whole(0, model.milestones.length - 1) * D;
    const end = begin + D;
    const high = Float64Array.from({ length: D }, () => r.whole(0, 80));
    const even = high.map((doses) => Math.min(doses, r.whole(0, 30)));
    const floors = before.map((doses) => r.whole(0, doses));
    const most = before.map((doses, i) =>
      i < begin ? doses : i < end ? Math.max(doses, high[i - begin]) : floors[i],
    );
    const pusher = new Pusher(network, flow);
    finish(raise(pusher, begin, [even, high], end, floors));

    expect({ seed, faults: flowFaults(network, flow) }).toEqual({ seed, faults: [] });
    expect({ seed, excess: pusher.excess }).toEqual({ seed, excess: new Float64Array(network.nodes) });
    expect(flow.received.subarray(0, begin)).toEqual(before.subarray(0, begin));
    flow.received.forEach((doses, i) => {
      if (i >= begin && i < end)
        expect({ seed, i, right: before[i] <= doses && doses <= most[i] }).toEqual({ seed, i, right: true });
      if (i >= end)
        expect({ seed, i, right: floors[i] <= doses && doses <= before[i] }).toEqual({
          seed,
          i,
          right: true,
        });
    });
    const others = sum(before.subarray(0, begin)) + sum(floors.subarray(end));
    expect({ seed, doses: sum(flow.received.subarray(begin, end)) }).toEqual({
      seed,
      doses: mostReceived(network, most) - others,
    });
    if (sum(flow.received.subarray(end)) < sum(before.subarray(end))) takenFromLater++;
  }
  expect(takenFromLater).toBeGreaterThan(cases(500) / 20);
});

it('comes as near to the first of its aims as can be, before it goes for the last', () => {
  // Two destinations that could each take all of one lot.
  const model = smallModel(1);
  const network = compile({
    ...model,
    weeks: 1,
    milestones: Int32Array.of(1),
    destinations: {
      ...model.destinations,
      count: 2,
      leadWeeks: Int32Array.of(0, 0),
      capacity: Float64Array.of(9, 9),
    },
    lots: {
      count: 1,
      product: Int32Array.of(0),
      doses: Float64Array.of(9),
      firstWeek: Int32Array.of(0),
      lastWeek: Int32Array.of(9),
      holder: Int32Array.of(-1),
      earmark: Int32Array.of(-1),
    },
    products: { count: 1, packDoses: Float64Array.of(1) },
    acceptance: Uint8Array.of(1, 1),
  });
  for (const even of [Float64Array.of(3, 6), Float64Array.of(5, 4)]) {
    const flow = {
      onArc: new Float64Array(network.to.length),
      left: Float64Array.of(9),
      received: new Float64Array(2),
    };
    finish(raise(new Pusher(network, flow), 0, [even, Float64Array.of(9, 9)], 2, new Float64Array(2)));
    expect(flow.received).toEqual(even);
  }
});
