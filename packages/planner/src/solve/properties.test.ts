import { expect, it } from 'vitest';
import { smallModel } from '../judge/small-models.ts';
import { random } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import { cases } from '../testing/cases.ts';
import { plan } from './make-plan.ts';

it('gives every destination the same doses, whatever the order of the lots', () => {
  for (let seed = 1; seed <= cases(400); seed++) {
    const model = smallModel(seed);
    const r = random(seed);
    const order = Array.from({ length: model.lots.count }, (_, lot) => ({ lot, key: r.whole(0, 1e9) }))
      .sort((a, b) => a.key - b.key)
      .map(({ lot }) => lot);
    const { lots } = model;
    const shuffled: Model = {
      ...model,
      lots: {
        count: lots.count,
        product: Int32Array.from(order, (lot) => lots.product[lot]),
        doses: Float64Array.from(order, (lot) => lots.doses[lot]),
        firstWeek: Int32Array.from(order, (lot) => lots.firstWeek[lot]),
        lastWeek: Int32Array.from(order, (lot) => lots.lastWeek[lot]),
        holder: Int32Array.from(order, (lot) => lots.holder[lot]),
        earmark: Int32Array.from(order, (lot) => lots.earmark[lot]),
      },
    };
    expect({ seed, doses: plan(shuffled).milestoneDoses }).toEqual({
      seed,
      doses: plan(model).milestoneDoses,
    });
  }
});

it('under pooled sharing, never lowers the lowest level of the first milestone when there is more supply', () => {
  let raised = 0;
  for (let seed = 1; seed <= cases(1000); seed++) {
    const drawn = smallModel(seed);
    const model: Model = { ...drawn, policy: { ...drawn.policy, sharing: 'pooled' } };
    const r = random(seed);
    const doses = model.lots.doses.map((stock) => (r.chance(0.4) ? stock + r.whole(1, 100) : stock));
    const richer: Model = { ...model, lots: { ...model.lots, doses } };
    const before = lowest(model);
    const after = lowest(richer);
    // Levels as whole numbers: doses of one times the size of the other.
    const difference = after.doses * before.size - before.doses * after.size;
    expect({ seed, lower: difference < 0n }).toEqual({ seed, lower: false });
    if (difference > 0n) raised++;
  }
  expect(raised).toBeGreaterThan(cases(1000) / 20);
});

/** The lowest level of the first milestone as a fraction. */
function lowest(model: Model): { doses: bigint; size: bigint } {
  const { milestoneDoses } = plan(model);
  const { given, population, weightMillionths, count } = model.destinations;
  let found: { doses: bigint; size: bigint } | undefined;
  for (let d = 0; d < count; d++) {
    const doses = BigInt(given[d] + milestoneDoses[d]);
    const size = BigInt(population[d]) * BigInt(weightMillionths[d]);
    if (found === undefined || doses * found.size < found.doses * size) found = { doses, size };
  }
  if (found === undefined) throw new Error('no destination');
  return found;
}
