import { describe, expect, it } from 'vitest';
import { mostOwnUseByDefinition } from '../../judge/claim-of.ts';
import { threeDestinations } from '../../judge/three-destinations.ts';
import { tinyModel } from '../../judge/tiny-models.ts';
import { plan } from '../../solve/make-plan.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { MaxFlow } from './max-flow.ts';
import { leavingHolder, mostOwnUse } from './own-use.ts';

describe('mostOwnUse', () => {
  it('is what dose by dose gives', () => {
    for (let seed = 0; seed < cases(1000); seed++) {
      const model = tinyModel(seed);
      const { milestoneDoses } = plan(model);
      const most = finish(mostOwnUse(model, milestoneDoses));
      expect({ seed, most }).toEqual({ seed, most: mostOwnUseByDefinition(model, milestoneDoses) });
    }
  });

  it('keeps a lot for a later milestone where another can only serve this one', () => {
    const model = {
      ...threeDestinations,
      lots: {
        ...threeDestinations.lots,
        count: 2,
        doses: Float64Array.of(3, 3),
        firstWeek: Int32Array.of(0, 1),
        lastWeek: Int32Array.of(3, 1),
        holder: Int32Array.of(0, 0),
      },
    };
    expect(finish(mostOwnUse(model, Float64Array.of(3, 0, 0, 3, 0, 0)))).toBe(6);
    expect(finish(mostOwnUse(model, Float64Array.of(3, 9, 9, 2, 9, 9)))).toBe(5);
  });
});

describe('leavingHolder', () => {
  it('counts what others than the holder give', () => {
    expect(leavingHolder(threeDestinations, plan(threeDestinations).administrations)).toBe(10);
  });
});

describe('MaxFlow', () => {
  it('sends a dose back where it is in the way of two', () => {
    const network = new MaxFlow(6);
    network.addArc(0, 2, 1);
    network.addArc(0, 3, 1);
    network.addArc(2, 4, 1);
    network.addArc(2, 5, 1);
    network.addArc(3, 4, 1);
    network.addArc(4, 1, 1);
    network.addArc(5, 1, 1);
    expect(finish(network.send())).toBe(2);
    expect(finish(network.send())).toBe(0);
  });
});
