import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../check/certificate/certificate.ts';
import { certify } from '../check/certify.ts';
import { floors } from '../check/doses/floors.ts';
import { limits } from '../explain/limits.ts';
import type { Model } from '../model.ts';
import { LIMITS } from '../plan.ts';
import { plan } from '../solve/make-plan.ts';
import { finish } from '../steps.ts';
import { cases } from '../testing/cases.ts';
import { bestPlan, isFeasible, type JudgedPlan, supplyOf } from './brute-force.ts';
import { ceiling, size } from './definitions.ts';
import { handedOut } from './handed-out.ts';
import { dosesOf, keepsFiveRules } from './naive-certificate.ts';
import { naiveLimits } from './naive-limits.ts';
import { permissions } from './supply.ts';
import { crowdedModel, tinyModel } from './tiny-models.ts';

const judged: { seed: number; model: Model; best: JudgedPlan }[] = [];
for (let seed = 0; seed < cases(5000); seed++) {
  const model = tinyModel(seed);
  judged.push({ seed, model, best: bestPlan(model) });
}

describe('the judge', () => {
  it('finds by trying every plan what handing out dose by dose gives', () => {
    for (const { seed, model, best } of judged) {
      expect({ seed, y: handedOut(model) }).toEqual({ seed, y: best.milestoneDoses });
    }
  });

  it('meets every rule in many models', () => {
    const counts = Object.fromEntries(Object.keys(SITUATIONS).map((name) => [name, 0]));
    for (const { model, best } of judged) {
      for (const [name, holds] of Object.entries(SITUATIONS)) if (holds(model, best)) counts[name]++;
    }
    for (const name of Object.keys(SITUATIONS)) expect(counts).toHaveProperty(name, expect.toSatisfy(many));
  });
});

describe('certify and checkCertificate', () => {
  it('accept the best plan, and certify no other choice of any milestone', () => {
    // One expectation for all choices: there are so many that an expectation each costs more than a certificate.
    const wrong: unknown[] = [];
    for (const { seed, model, best } of judged) {
      best.choices.forEach((choices, k) => {
        const decided = best.milestoneDoses.subarray(0, (k + 1) * model.destinations.count);
        for (const { y, supply } of choices) {
          const administrations = supply.administrations();
          const found = certify(model, administrations);
          if (decided.some((doses, node) => doses !== y[node])) {
            if (!('code' in found) || found.milestone !== k) wrong.push({ seed, k, found });
          } else if (k === best.choices.length - 1) {
            if ('code' in found) expect.fail(`seed ${seed}: ${found.code}`);
            const violations = checkCertificate(model, administrations, found);
            const keeps = keepsFiveRules(model, administrations, found);
            expect({ seed, violations, keeps }).toEqual({ seed, violations: [], keeps: true });
          }
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  it('count with the floors of the definition', () => {
    for (const { seed, model, best } of judged) {
      expect({ seed, floors: finish(floors(model)) }).toEqual({ seed, floors: best.floors });
    }
  });
});

describe('plan', () => {
  it('is the best plan to the dose', () => {
    for (const { seed, model, best } of judged) {
      const { administrations, milestoneDoses } = plan(model);
      const feasible = isFeasible(model, administrations);
      const y = dosesOf(model, administrations);
      expect({ seed, feasible, y, milestoneDoses }).toEqual({
        seed,
        feasible: true,
        y: best.milestoneDoses,
        milestoneDoses: best.milestoneDoses,
      });
    }
  });
});

describe('limits', () => {
  it('are those found by making each change and trying again', () => {
    const seen = new Set<number>();
    for (const { seed, model, best } of judged) {
      const y = best.milestoneDoses;
      const supply = best.choices
        .at(-1)
        ?.find((choice) => choice.y.every((doses, i) => doses === y[i]))?.supply;
      if (supply === undefined) expect.fail(`seed ${seed}: the best plan is not among the choices`);
      const found = limits(model, { administrations: supply.administrations() });
      expect({ seed, limits: found }).toEqual({ seed, limits: naiveLimits(model, y) });
      for (const bits of found) seen.add(bits);
    }
    for (let i = 0; i < LIMITS.length; i++)
      expect([LIMITS[i], [...seen].some((bits) => bits & (1 << i))]).toEqual([LIMITS[i], true]);
  });
});

describe('models with more lots than a word has bits', () => {
  it('have the same plan, proof and limits as handing out dose by dose gives', () => {
    for (let seed = 0; seed < cases(100); seed++) {
      const model = crowdedModel(seed);
      const y = handedOut(model);
      expect({ seed, y: plan(model).milestoneDoses }).toEqual({ seed, y });
      const administrations = supplyOf(model, permissions(model), y)?.administrations();
      if (administrations === undefined) expect.fail(`seed ${seed}: no supply`);
      const certificate = certify(model, administrations);
      if ('code' in certificate) expect.fail(`seed ${seed}: ${certificate.code}`);
      const violations = checkCertificate(model, administrations, certificate);
      const keeps = keepsFiveRules(model, administrations, certificate);
      expect({ seed, violations, keeps }).toEqual({ seed, violations: [], keeps: true });
      expect({ seed, limits: limits(model, { administrations }) }).toEqual({
        seed,
        limits: naiveLimits(model, y),
      });
    }
  });
});

function many(count: number): boolean {
  return count >= judged.length / 100;
}

/** What the models must show, each in one of a hundred at least. */
const SITUATIONS: Record<string, (model: Model, best: JudgedPlan) => boolean> = {
  pooled: ({ policy }) => policy.sharing === 'pooled',
  surplus: ({ policy }) => policy.sharing === 'surplus',
  own: ({ policy }) => policy.sharing === 'own',
  'several milestones': ({ milestones }) => milestones.length > 1,
  'weights that differ': ({ destinations }) => new Set(destinations.weightMillionths).size > 1,
  'equal destinations': (model) => model.destinations.count > 1 && size(model, 0) === size(model, 1),
  'doses given before': ({ destinations }) => destinations.given.some((doses) => doses > 0),
  'lead times': ({ destinations }) => destinations.leadWeeks.some((weeks) => weeks > 0),
  'a week without capacity': ({ destinations }) => destinations.capacity.includes(0),
  'a lot under way before the start': ({ lots }) =>
    lots.firstWeek.some((first, lot) => first < 0 && lots.holder[lot] >= 0),
  'a product that is not accepted': ({ acceptance }) => acceptance.includes(0),
  'an earmark': ({ lots }) => lots.earmark.some((earmark) => earmark >= 0),
  'an earmark for nobody': ({ earmarks }) => earmarks.some((set) => set.length === 0),
  'shelf life on arrival': ({ policy }) => policy.shelfLifeOnArrivalWeeks > 0,
  'a lot that expires before it is at hand': ({ lots }) =>
    lots.lastWeek.some((last, lot) => last < lots.firstWeek[lot]),
  'a lot without doses': ({ lots }) => lots.doses.includes(0),
  'floors above the ceiling': (model, { floors }) =>
    floors.some((_, d) => {
      if (d >= model.destinations.count) return false;
      const all = floors.filter((_, node) => node % model.destinations.count === d);
      return (
        all.reduce((sum, doses) => sum + doses, 0) > ceiling(model, d, model.policy.targetPer100Millionths)
      );
    }),
  'a holder target that stops floors': (model, { floors }) => {
    const open = { ...model, policy: { ...model.policy, holderTargetPer100Millionths: 10_000_000_000 } };
    return bestPlan(open).floors.some((doses, node) => doses > floors[node]);
  },
  'a later floor that holds an earlier milestone back': (model, { floors, highs, milestoneDoses }) =>
    milestoneDoses.some((doses, node) => {
      const later = floors.filter(
        (_, i) => i > node && i % model.destinations.count === node % model.destinations.count,
      );
      return doses === highs[node] && later.some((floor) => floor > 0);
    }),
  'a milestone with many choices': (_, { choices }) => choices.some((all) => all.length > 20),
  'a level that two destinations share': (model, { milestoneDoses }) =>
    milestoneDoses.some((doses, node) => {
      const d = node % model.destinations.count;
      const other = node + 1;
      return (
        d + 1 < model.destinations.count &&
        doses > 0 &&
        node < model.destinations.count &&
        (model.destinations.given[d] + doses) * size(model, d + 1) ===
          (model.destinations.given[d + 1] + milestoneDoses[other]) * size(model, d)
      );
    }),
};
