import { describe, expect, it } from 'vitest';
import { bestPlan, dosesBy, high } from '../../judge/brute-force.ts';
import { tinyModel } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { bounds } from './bounds.ts';
import { ceilingDoses } from './ceilings.ts';

describe('ceilingDoses', () => {
  it('is exact where doubles are not', () => {
    // 1,400,000,001 people at 123.456789 doses per 100 are 1,728,395,047.23456789 doses.
    expect(ceilingDoses(onePlace(1_400_000_001, 395_047), 123_456_789)).toEqual(
      Float64Array.of(1_728_000_000),
    );
    // 3 people at 33.333333 per 100 are 0.99999999 doses; at 100 per 100 they are 3.
    expect(ceilingDoses(onePlace(3, 0), 33_333_333)).toEqual(Float64Array.of(0));
    expect(ceilingDoses(onePlace(3, 0), 100_000_000)).toEqual(Float64Array.of(3));
  });

  it('is never below zero', () => {
    expect(ceilingDoses(onePlace(10, 30), 100_000_000)).toEqual(Float64Array.of(0));
  });
});

describe('bounds', () => {
  it('are those of the definition at every milestone of the best plan', () => {
    for (let seed = 0; seed < cases(1000); seed++) {
      const model = tinyModel(seed);
      const { milestoneDoses: y, floors } = bestPlan(model);
      const found = finish(bounds(model, y));
      expect({ seed, low: found.low }).toEqual({ seed, low: floors });
      y.forEach((doses, node) => {
        const k = Math.floor(node / model.destinations.count);
        const d = node % model.destinations.count;
        expect([seed, node, found.high[node]]).toEqual([seed, node, high(model, k, d, y, floors)]);
        expect([seed, node, found.before[node]]).toEqual([seed, node, dosesBy(model, k, d, y) - doses]);
      });
    }
  });
});

function onePlace(population: number, given: number): Model {
  const model = tinyModel(0);
  return {
    ...model,
    destinations: {
      ...model.destinations,
      count: 1,
      population: Float64Array.of(population),
      given: Float64Array.of(given),
    },
  };
}
