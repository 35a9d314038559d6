import { expect, it } from 'vitest';
import { bounds } from '../check/doses/bounds.ts';
import { plan } from '../solve/make-plan.ts';
import { finish } from '../steps.ts';
import { cases } from '../testing/cases.ts';
import { fractionalLeximin, loadHighs } from './fractional-leximin.ts';
import { smallModel } from './small-models.ts';

/** What the linear programmes' tolerances may take from a level, in doses. */
const TOLERANCE = 1e-4;

/** A model whose plan in fractions isn't whole: so even one model has something to compare. */
const FIRST = 5;

it('gives nobody a whole dose above the leximin plan in fractions, as HiGHS finds it, on 300 small models', async () => {
  const highs = await loadHighs();
  let apart = 0;
  for (let seed = FIRST; seed < FIRST + cases(300); seed++) {
    const model = smallModel(seed);
    const { milestoneDoses } = plan(model);
    const box = finish(bounds(model, milestoneDoses));
    const D = model.destinations.count;
    for (let k = 0; k < model.milestones.length; k++) {
      const fractions = fractionalLeximin(highs, model, milestoneDoses, box, k);
      for (let d = 0; d < D; d++) {
        const doses = milestoneDoses[k * D + d];
        expect({ seed, k, d, above: doses - fractions[d] >= 1 - TOLERANCE }).toEqual({
          seed,
          k,
          d,
          above: false,
        });
        if (Math.abs(doses - fractions[d]) > TOLERANCE) apart++;
      }
    }
  }
  // Else the plans in fractions are whole, and rounding has nothing to do.
  expect(apart).toBeGreaterThan(cases(300) / 100);
});
