import { describe, expect, it } from 'vitest';
import { smallModel } from '../../judge/small-models.ts';
import { random } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { compile, type Network, withAmounts } from '../network/network.ts';
import type { Flow } from './flow.ts';
import { lowerTo, lowerToFit } from './lower.ts';
import { flowOf } from './start-flow.ts';
import { flowFaults } from './testing/flow-faults.ts';
import { randomUses } from './testing/random-uses.ts';

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

describe('lowerTo', () => {
  it('gives back what some terminals have above a number, and leaves the others alone', () => {
    for (let seed = 1; seed <= cases(300); seed++) {
      const r = random(seed);
      const model = smallModel(seed);
      const network = compile(model);
      const flow = finish(flowOf(model, network, randomUses(model, r, 60)));
      const begin = r.whole(0, flow.received.length - 1);
      const most = Float64Array.from({ length: r.whole(1, flow.received.length - begin) }, () =>
        r.whole(0, 60),
      );
      const expected = flow.received.map((doses, i) =>
        i >= begin && i < begin + most.length ? Math.min(doses, most[i - begin]) : doses,
      );
      lowerTo(network, flow, begin, most);
      expect({ seed, received: flow.received, faults: flowFaults(network, flow) }).toEqual({
        seed,
        received: expected,
        faults: [],
      });
    }
  });
});

describe('lowerToFit', () => {
  /** The flow of a model, that of another one lowered from it, and the other's network. */
  function lowered(
    seed: number,
    change: (model: Model) => Partial<Model>,
  ): [before: Flow, after: Flow, Network] {
    const model = smallModel(seed);
    const network = compile(model);
    const flow = finish(flowOf(model, network, randomUses(model, random(seed), 60)));
    const fitting = withAmounts({ ...model, ...change(model) }, network);
    const kept = structuredClone(flow);
    const after = lowerToFit(fitting, flow, network.supply);
    expect({ seed, flow }).toEqual({ seed, flow: kept });
    expect({ seed, faults: flowFaults(fitting, after) }).toEqual({ seed, faults: [] });
    return [flow, after, fitting];
  }

  it('takes from destinations exactly what a smaller stock lacks', () => {
    for (let seed = 1; seed <= cases(300); seed++) {
      const r = random(seed);
      const [before, after, network] = lowered(seed, ({ lots }) => ({
        lots: { ...lots, doses: lots.doses.map((doses) => Math.floor((doses * r.whole(0, 12)) / 10)) },
      }));
      const lacking = network.supply.map((doses, index) => {
        const used = sum(before.onArc.filter((_, arc) => network.from[arc] === index));
        return Math.max(0, used - doses);
      });
      expect({ seed, taken: sum(before.received) - sum(after.received) }).toEqual({
        seed,
        taken: sum(lacking),
      });
    }
  });

  it('takes from each milestone of a destination exactly what its weeks can no longer absorb', () => {
    for (let seed = 1; seed <= cases(300); seed++) {
      const r = random(seed);
      const [before, after, network] = lowered(seed, ({ destinations }) => ({
        destinations: {
          ...destinations,
          capacity: destinations.capacity.map((doses) => Math.floor((doses * r.whole(0, 12)) / 10)),
        },
      }));
      const expected = before.received.slice();
      for (const last of network.lastArc) {
        if (last < 0) continue;
        expected[network.to[last] - network.terminals] -= Math.max(
          0,
          before.onArc[last] - network.capacity[last],
        );
      }
      expect({ seed, received: after.received }).toEqual({ seed, received: expected });
    }
  });
});
