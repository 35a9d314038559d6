import { describe, expect, it } from 'vitest';
import { floorsByDefinition } from '../judge/brute-force.ts';
import { brokenRules, milestoneOf } from '../judge/definitions.ts';
import { withoutThoseDueLater } from '../judge/naive-limits.ts';
import { permissions } from '../judge/supply.ts';
import { crowdedModel, tinyModel } from '../judge/tiny-models.ts';
import { LIMITS } from '../plan.ts';
import { plan } from '../solve/make-plan.ts';
import { cases } from '../testing/cases.ts';
import { cutOf } from './cut.ts';
import { explain } from './explain.ts';
import { limits } from './limits.ts';

const models = [
  ...Array.from({ length: cases(800) }, (_, seed) => tinyModel(seed)),
  ...Array.from({ length: cases(30) }, (_, seed) => crowdedModel(seed)),
];

describe('cutOf', () => {
  it('has lots and full weeks that sum exactly to what its destinations receive', () => {
    for (const model of models) {
      const made = plan(model);
      const floors = floorsByDefinition(model);
      made.certificate.milestones.forEach(({ levels }, k) => {
        levels.forEach((d, level) => {
          const cut = cutOf(model, made, floors, k, level);
          expect(cut.lotDoses + cut.capacity).toBe(cut.received);
          expect(cut.destinations).toContain(d);
        });
      });
    }
  });

  it('names those with the most people first', () => {
    for (const model of models.slice(0, cases(300))) {
      const made = plan(model);
      const floors = floorsByDefinition(model);
      made.certificate.milestones.forEach(({ levels }, k) => {
        const people = cutOf(model, made, floors, k, levels.length - 1).destinations.map(
          (d) => model.destinations.population[d],
        );
        expect(people).toEqual([...people].sort((a, b) => b - a));
      });
    }
  });
});

describe('explain', () => {
  it('names the limits of coverage.csv, and something behind each of them', () => {
    for (const model of models) {
      const made = plan(model);
      const bits = limits(model, made);
      for (let d = 0; d < model.destinations.count; d++) {
        const { milestones } = explain(model, made, d);
        milestones.forEach((milestone, k) => {
          const expected = LIMITS.filter((_, i) => (bits[k * model.destinations.count + d] & (1 << i)) !== 0);
          expect(milestone.limits).toEqual(expected);
          const { usedUp, fullWeeks, keptOut, doses, ceiling, cut } = milestone;
          expect(doses === ceiling).toBe(expected.includes('ceiling'));
          expect(usedUp.lots.length > 0).toBe(expected.includes('supply'));
          expect(fullWeeks.length > 0).toBe(expected.includes('capacity'));
          expect(keptOut.map(({ rule }) => rule)).toEqual(
            expected.filter((limit) => ['shelf_life', 'acceptance', 'earmark', 'holder'].includes(limit)),
          );
          for (const { lots } of keptOut) expect(lots.length).toBeGreaterThan(0);
          if (!expected.includes('ceiling')) expect(cut?.destinations).toContain(d);
        });
      }
    }
  });

  it('says from when on any lot may be given there, where none may by then', () => {
    const found = { before: 0, several: 0 };
    for (const model of models.slice(0, cases(400))) {
      const made = plan(model);
      for (let d = 0; d < model.destinations.count; d++) {
        const isOpen = (t: number) =>
          [...model.lots.doses.keys()].some((l) => brokenRules(model, l, d, t).length === 0);
        const first = Array.from({ length: model.weeks }, (_, t) => t).find(isOpen);
        for (const { weeks, doses, limits: held, notBefore } of explain(model, made, d).milestones) {
          expect(notBefore).toBe(first !== undefined && first >= weeks ? first : undefined);
          if (notBefore === undefined) continue;
          expect(doses).toBe(0);
          found.before++;
          if (held.includes('several')) found.several++;
        }
      }
    }
    expect(found.several).toBeGreaterThan(0);
  });

  it('lists the lots that could serve a week that is not full, and who has them', () => {
    for (const model of models.slice(0, cases(300))) {
      const made = plan(model);
      const { lot, week, destination, doses } = made.administrations;
      for (let d = 0; d < model.destinations.count; d++) {
        for (const { milestone, limits: found, usedUp } of explain(model, made, d).milestones) {
          if (!found.includes('supply')) continue;
          const end = model.milestones[milestone];
          const load = new Float64Array(model.weeks);
          const used = new Map<number, number>();
          for (let row = 0; row < made.administrations.count; row++) {
            if (destination[row] === d) load[week[row]] += doses[row];
            if (week[row] >= end || !usedUp.lots.includes(lot[row])) continue;
            used.set(destination[row], (used.get(destination[row]) ?? 0) + doses[row]);
          }
          const open = [...load.keys()].filter(
            (t) =>
              t < end &&
              t >= (model.milestones[milestone - 1] ?? 0) &&
              load[t] < model.destinations.capacity[d * model.weeks + t],
          );
          const expected = [...model.lots.doses.keys()]
            .filter((l) => open.some((t) => brokenRules(model, l, d, t).length === 0))
            .sort((a, b) => model.lots.doses[b] - model.lots.doses[a]);
          expect(usedUp.lots).toEqual(expected);
          expect(new Map(usedUp.users.map((user) => [user.destination, user.doses]))).toEqual(used);
          expect(usedUp.users.map((user) => user.doses)).toEqual([...used.values()].sort((a, b) => b - a));
        }
      }
    }
  });

  it('lists lots that one rule alone keeps out, and what the proof of the milestone leaves of them', () => {
    let lotsLeft = 0;
    for (const model of models.slice(0, cases(400))) {
      const made = plan(model);
      const { lot, week, doses, destination, count } = made.administrations;
      const inOrder = Array.from({ length: count }, (_, row) => row).sort(
        (a, b) => week[a] - week[b] || lot[a] - lot[b],
      );
      const D = model.destinations.count;
      for (let d = 0; d < D; d++) {
        for (const { milestone, keptOut } of explain(model, made, d).milestones) {
          // Weeks to come count with the first doses of each destination's in them, as many as its floor has.
          const left = model.lots.doses.slice();
          const floor = floorsByDefinition(model);
          for (const row of inOrder) {
            const k = milestoneOf(model, week[row]);
            const part = k <= milestone ? doses[row] : Math.min(doses[row], floor[k * D + destination[row]]);
            left[lot[row]] -= part;
            floor[k * D + destination[row]] -= part;
          }
          for (const { rule, lots, left: given } of keptOut) {
            const alone = lots.filter((l) =>
              Array.from({ length: model.weeks }, (_, t) => brokenRules(model, l, d, t)).some(
                (broken) => broken.length === 1 && broken[0] === rule,
              ),
            );
            expect(lots).toEqual(alone);
            expect(lots.map((l) => left[l])).toEqual(lots.map((l) => left[l]).sort((a, b) => b - a));
            expect(given).toBe(lots.reduce((sum, l) => sum + left[l], 0));
            if (given > 0) lotsLeft++;
          }
        }
      }
    }
    expect(lotsLeft).toBeGreaterThan(cases(400) / 20);
  });

  it('lists exactly the full weeks in which one more would help', () => {
    for (const model of models.slice(0, cases(300))) {
      const made = plan(model);
      const y = made.milestoneDoses;
      const floors = floorsByDefinition(model);
      const allowed = permissions(model);
      for (let d = 0; d < model.destinations.count; d++) {
        for (const { milestone, limits: found, fullWeeks } of explain(model, made, d).milestones) {
          if (found.includes('ceiling')) continue;
          const supply = withoutThoseDueLater(model, milestone, d, y, floors, allowed);
          const helpful = Array.from({ length: model.weeks }, (_, week) => week).filter((week) => {
            supply.room[d * model.weeks + week]++;
            const canGive = supply.canGive(milestone * model.destinations.count + d);
            supply.room[d * model.weeks + week]--;
            return canGive;
          });
          expect(fullWeeks).toEqual(helpful);
        }
      }
    }
  });
});
