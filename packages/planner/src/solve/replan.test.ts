import { expect, it } from 'vitest';
import { smallModel } from '../judge/small-models.ts';
import { type Random, random } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import { cases } from '../testing/cases.ts';
import { type MadePlan, plan, planning } from './make-plan.ts';
import { compiling } from './network/network.ts';

/** One change of the kind that people try: a policy switch, a capacity, a lot, a right. */
function changed(model: Model, r: Random): Model {
  const { policy, destinations, lots } = model;
  const withPolicy = (change: Partial<Model['policy']>): Model => ({
    ...model,
    policy: { ...policy, ...change },
  });
  const scaled = (amounts: Float64Array, at: number): Float64Array =>
    amounts.map((amount, i) => (i === at ? Math.floor((amount * r.whole(0, 30)) / 10) : amount));
  const kinds: (() => Model)[] = [
    () => withPolicy({ sharing: r.pick(['pooled', 'surplus', 'own'] as const) }),
    () => withPolicy({ targetPer100Millionths: r.whole(20, 180) * 1_000_000 }),
    () => withPolicy({ holderTargetPer100Millionths: r.whole(20, 180) * 1_000_000 }),
    () => withPolicy({ shelfLifeOnArrivalWeeks: r.whole(0, 4) }),
    () => ({ ...model, milestones: Int32Array.of(model.weeks) }),
    () => {
      const capacity = scaled(destinations.capacity, r.whole(0, destinations.capacity.length - 1));
      return { ...model, destinations: { ...destinations, capacity } };
    },
    () => {
      const given = scaled(destinations.given, r.whole(0, destinations.count - 1));
      return { ...model, destinations: { ...destinations, given } };
    },
    () => ({ ...model, lots: { ...lots, doses: scaled(lots.doses, r.whole(0, lots.count - 1)) } }),
    () => ({
      ...model,
      acceptance: model.acceptance.map((accepted) => (r.chance(0.1) ? 1 - accepted : accepted)),
    }),
  ];
  return r.pick(kinds)();
}

it('gives the same plan from any earlier one as from nothing, row by row, over 1,500 changes', () => {
  let restarts = 0;
  for (let seed = 1; seed <= cases(300); seed++) {
    const r = random(seed);
    let model = smallModel(seed);
    let last: MadePlan = plan(model);
    for (let change = 0; change < 5; change++) {
      model = changed(model, r);
      const fresh = plan(model);
      const again = plan(model, { from: last });
      const { administrations, milestoneDoses, certificate, leavingHolderBound } = last;
      const reread = { administrations, milestoneDoses, certificate, leavingHolderBound };
      const fromDisk = plan(model, { from: reread });
      for (const replanned of [again, fromDisk]) {
        expect({ seed, change, doses: replanned.milestoneDoses }).toEqual({
          seed,
          change,
          doses: fresh.milestoneDoses,
        });
        expect(replanned.administrations).toEqual(fresh.administrations);
        expect(replanned.certificate).toEqual(fresh.certificate);
        expect(replanned.leavingHolderBound).toBe(fresh.leavingHolderBound);
      }
      if (again.solution.network.classOfLot === last.solution.network.classOfLot) restarts++;
      last = again;
    }
  }
  // Most changes keep the rights, so that the search really starts from the last flow.
  expect(restarts).toBeGreaterThan(cases(1500) / 2);
});

it('takes a step for each milestone and no more, where nothing has changed', () => {
  let more = 0;
  for (let seed = 1; seed <= cases(200); seed++) {
    const model = smallModel(seed);
    const K = model.milestones.length;
    const made = plan(model);
    const { administrations, milestoneDoses, certificate, leavingHolderBound } = made;
    const reread = { administrations, milestoneDoses, certificate, leavingHolderBound };
    const expected = Array.from({ length: K }, (_, k) => ({ milestonesSettled: k + 1, milestones: K }));
    // A pause comes after the floors, and one before the search.
    expect({ seed, steps: [...planning(model, made)] }).toEqual({
      seed,
      steps: [undefined, undefined, ...expected],
    });
    const compiled = [undefined, ...compiling(model), undefined];
    expect({ seed, steps: [...planning(model, reread)] }).toEqual({
      seed,
      steps: [...compiled, ...expected],
    });
    const steps = [...planning(model)];
    expect({ seed, told: steps.filter((step) => step !== undefined) }).toEqual({ seed, told: expected });
    if (steps.length > compiled.length + K) more++;
  }
  // From nothing, 93 of the 200 models have something to balance.
  expect(more).toBeGreaterThan(cases(200) / 4);
});
