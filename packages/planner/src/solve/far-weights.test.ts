import { expect, it } from 'vitest';
import { handedOut } from '../judge/handed-out.ts';
import { smallModel } from '../judge/small-models.ts';
import { type Random, random, tinyModel } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import { cases } from '../testing/cases.ts';
import { plan } from './make-plan.ts';

/** Weights of 0.000001 to 1,000,000, in millionths. */
const FAR_APART = [1, 1000, 1_000_000, 1_000_000_007, 1_000_000_000_000];

function withFarWeights(model: Model, r: Random): Model {
  const weightMillionths = model.destinations.weightMillionths.map(() => r.pick(FAR_APART));
  return { ...model, destinations: { ...model.destinations, weightMillionths } };
}

/** The same with so many times the people, doses and capacity. */
function times(model: Model, factor: number): Model {
  const larger = (amounts: Float64Array) => amounts.map((amount) => amount * factor);
  const { destinations, lots } = model;
  return {
    ...model,
    destinations: {
      ...destinations,
      population: larger(destinations.population),
      given: larger(destinations.given),
      capacity: larger(destinations.capacity),
      storage: larger(destinations.storage),
    },
    lots: { ...lots, doses: larger(lots.doses) },
  };
}

it('shares out between one person of the least weight and thousands of millions of the greatest', () => {
  const count = 3;
  const { milestoneDoses, certificate } = plan({
    weeks: 1,
    milestones: Int32Array.of(1),
    policy: {
      sharing: 'pooled',
      targetPer100Millionths: 140_000_000,
      holderTargetPer100Millionths: 140_000_000,
      shelfLifeOnArrivalWeeks: 0,
      delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
    },
    destinations: {
      count,
      population: Float64Array.of(1, 1e9, 1e9),
      weightMillionths: Float64Array.of(1, 1e12, 1e12),
      given: new Float64Array(count),
      leadWeeks: new Int32Array(count),
      capacity: Float64Array.of(10, 2e9, 2e9),
      storage: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    },
    lots: {
      count: 1,
      product: Int32Array.of(0),
      doses: Float64Array.of(1e9),
      firstWeek: Int32Array.of(0),
      lastWeek: Int32Array.of(51),
      holder: Int32Array.of(-1),
      earmark: Int32Array.of(-1),
    },
    products: { count: 1, packDoses: Float64Array.of(1) },
    acceptance: new Uint8Array(count).fill(1),
    earmarks: [],
  });
  // The first of all doses is the one person's, who may have no second; the odd one of the rest is the first big one's.
  expect([...milestoneDoses]).toEqual([1, 500_000_000, 499_999_999]);
  expect([...(certificate.milestones[0]?.levels ?? [])]).toEqual([2]);
});

it('plans as handing out dose by dose does, where weights are far apart', () => {
  for (let seed = 0; seed < cases(1000); seed++) {
    const model = withFarWeights(tinyModel(seed), random(seed));
    expect({ seed, doses: plan(model).milestoneDoses }).toEqual({ seed, doses: handedOut(model) });
  }
});

it('makes plans that the checker proves, where weights are far apart and people and doses many', () => {
  for (let seed = 0; seed < cases(1000); seed++) {
    const r = random(seed);
    const model = times(withFarWeights(smallModel(seed), r), r.pick([1, 1009, 1_000_003, 10_000_000_019]));
    // The certificate comes from an exact search of the checker's; there is none of a plan that could be bettered.
    expect({ seed, milestones: plan(model).certificate.milestones.length }).toEqual({
      seed,
      milestones: model.milestones.length,
    });
  }
});
