import { expect, it } from 'vitest';
import { bounds } from '../../check/doses/bounds.ts';
import { smallModel } from '../../judge/small-models.ts';
import { random } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { flowOf } from '../flow/start-flow.ts';
import { floors } from '../lots/floors.ts';
import { plan } from '../make-plan.ts';
import { compile } from '../network/network.ts';
import { UseList } from '../network/use-list.ts';
import { dueOrder } from './due.ts';
import { isSettled } from './settled.ts';

/** A plan's uses, but one of milestone k or later is left out, halved, or goes to another week and destination. */
function spoilt(model: Model, use: Administrations, k: number, seed: number): UseList {
  const r = random(seed);
  const begin = k === 0 ? 0 : model.milestones[k - 1];
  const late = [...use.week.keys()].filter((row) => use.week[row] >= begin);
  const row = late.length === 0 ? -1 : r.pick(late);
  const result = new UseList();
  for (let i = 0; i < use.count; i++) {
    if (i !== row) result.add(use.lot[i], use.destination[i], use.week[i], use.doses[i]);
  }
  if (row < 0) return result;
  const half = r.chance(0.5) ? Math.ceil(use.doses[row] / 2) : use.doses[row];
  result.add(use.lot[row], use.destination[row], use.week[row], use.doses[row] - half);
  if (r.chance(0.8))
    result.add(use.lot[row], r.whole(0, model.destinations.count - 1), r.whole(begin, model.weeks - 1), half);
  return result;
}

it('tells whether the doses of a milestone are those of the plan, however later ones stand', () => {
  const count = { settled: 0, not: 0 };
  for (let seed = 1; seed <= cases(1000); seed++) {
    const model = smallModel(seed);
    const { milestoneDoses, administrations } = plan(model);
    const network = compile(model);
    const floor = finish(floors(model)).doses;
    const D = model.destinations.count;
    const { before, low, high } = finish(bounds(model, milestoneDoses));
    for (let k = 0; k < model.milestones.length; k++) {
      const flow = finish(flowOf(model, network, spoilt(model, administrations, k, seed)));
      if (flow.received.some((doses, i) => i >= k * D && doses < floor[i])) continue;
      const own = (numbers: Float64Array) => numbers.subarray(k * D, (k + 1) * D);
      if (own(flow.received).some((doses, d) => doses > high[k * D + d])) continue;
      const box = { before: own(before), low: own(low), high: own(high) };
      const expected = own(flow.received).every((doses, d) => doses === milestoneDoses[k * D + d]);
      const settled = finish(isSettled(network, flow, dueOrder(model), box, k, floor));
      expect({ seed, k, settled }).toEqual({ seed, k, settled: expected });
      count[expected ? 'settled' : 'not']++;
    }
  }
  expect(Math.min(count.settled, count.not)).toBeGreaterThan(cases(1000) / 5);
});
