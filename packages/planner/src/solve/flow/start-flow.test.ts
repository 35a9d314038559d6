import { expect, it } from 'vitest';
import { brokenRules, milestoneOf } from '../../judge/definitions.ts';
import { smallModel } from '../../judge/small-models.ts';
import { crowdedModel, random } from '../../judge/tiny-models.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { compile } from '../network/network.ts';
import { flowOf } from './start-flow.ts';
import { flowFaults } from './testing/flow-faults.ts';
import { randomUses } from './testing/random-uses.ts';

it('is the flow of the uses in their order, each lowered to rights, stock and capacity', () => {
  let lowered = 0;
  for (let seed = 1; seed <= cases(300); seed++) {
    const model = seed % 10 === 0 ? crowdedModel(seed) : smallModel(seed);
    const { destinations, weeks } = model;
    const use = randomUses(model, random(seed), 60);
    const network = compile(model);
    const flow = finish(flowOf(model, network, use));
    const left = network.supply.slice();
    const room = destinations.capacity.slice();
    const received = new Float64Array(destinations.count * model.milestones.length);
    for (let i = 0; i < use.count; i++) {
      const [lot, d, week] = [use.lot[i], use.destination[i], use.week[i]];
      if (brokenRules(model, lot, d, week).length > 0) continue;
      const lotClass = network.classOfLot[lot];
      const doses = Math.min(use.doses[i], left[lotClass], room[d * weeks + week]);
      if (doses < use.doses[i]) lowered++;
      left[lotClass] -= doses;
      room[d * weeks + week] -= doses;
      received[milestoneOf(model, week) * destinations.count + d] += doses;
    }
    expect({ seed, faults: flowFaults(network, flow) }).toEqual({ seed, faults: [] });
    expect({ seed, left: flow.left, received: flow.received }).toEqual({ seed, left, received });
  }
  expect(lowered).toBeGreaterThan(cases(300));
});
