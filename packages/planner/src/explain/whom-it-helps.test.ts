import { expect, it } from 'vitest';
import { tinyModel } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import { plan, planning } from '../solve/make-plan.ts';
import { cases } from '../testing/cases.ts';
import { explain } from './explain.ts';
import { type Changeable, type WhatIf, whatIf } from './what-if.ts';
import { type Helped, limitsThatHelp, whomItHelps } from './whom-it-helps.ts';

const PERCENT = 50;

/** The changes that can be written down without asking who may use what. */
const CHANGED: Partial<Record<Changeable, (model: Model, d: number) => Model>> = {
  shelf_life: (model) => ({ ...model, policy: { ...model.policy, shelfLifeOnArrivalWeeks: 0 } }),
  holder: (model) => ({ ...model, policy: { ...model.policy, sharing: 'surplus' } }),
  acceptance: (model, d) => ({
    ...model,
    acceptance: model.acceptance.map((accepted, i) =>
      Math.floor(i / model.products.count) === d ? 1 : accepted,
    ),
  }),
  capacity: (model, d) => ({
    ...model,
    destinations: {
      ...model.destinations,
      capacity: model.destinations.capacity.map((room, cell) =>
        Math.floor(cell / model.weeks) === d ? Math.ceil(room * 1.5) : room,
      ),
    },
  }),
};

/** Doses of each destination by the end of a milestone. */
function dosesBy(model: Model, milestoneDoses: Float64Array, k: number): number[] {
  const D = model.destinations.count;
  return Array.from({ length: D }, (_, d) =>
    milestoneDoses.reduce((sum, doses, node) => sum + (node % D === d && node < (k + 1) * D ? doses : 0), 0),
  );
}

it('says whom a change helps as a plan from nothing with it does', () => {
  const seen = new Map<Helped, number>();
  for (let seed = 0; seed < cases(250); seed++) {
    const model = tinyModel(seed);
    const made = plan(model);
    for (let d = 0; d < model.destinations.count; d++) {
      const explanation = explain(model, made, d);
      for (const change of whatIf(model, made, explanation, PERCENT, planning)) {
        const changed = CHANGED[change.limit]?.(model, d);
        if (changed === undefined) continue;
        const now = plan(changed).milestoneDoses;
        let before = 0;
        for (const k of model.milestones.keys()) {
          const gains = dosesBy(model, now, k).map(
            (doses, of) => doses - dosesBy(model, made.milestoneDoses, k)[of],
          );
          const own = gains[d];
          const othersGain = gains.some((more, of) => of !== d && more > 0);
          const helped = whomItHelps(change, k);
          expect(helped === 'itself').toBe(own > 0 && own > before);
          expect(helped === 'earlier').toBe(own > 0 && own <= before);
          expect(helped === 'others').toBe(own <= 0 && othersGain);
          expect(helped === 'nobody').toBe(own <= 0 && !othersGain);
          expect(change.others[k].map(({ destination, doses }) => [destination, doses])).toEqual(
            [...gains.entries()]
              .filter(([of, more]) => of !== d && more > 0)
              .sort((a, b) => b[1] - a[1] || a[0] - b[0]),
          );
          if (explanation.milestones[k].limits.includes(change.limit))
            seen.set(helped, (seen.get(helped) ?? 0) + 1);
          before = own;
        }
      }
    }
  }
  for (const helped of ['itself', 'earlier', 'others'] as const)
    expect(seen.get(helped) ?? 0, helped).toBeGreaterThanOrEqual(Math.floor(cases(250) / 100));
});

it('lists, of the limits at a milestone, those of which more helps the destination itself', () => {
  const change = (limit: Changeable, gained: number[]): WhatIf => ({
    limit,
    gained,
    gainedByAll: gained,
    others: gained.map(() => []),
  });
  const changes = [change('capacity', [1, 1]), change('supply', [0, 2]), change('holder', [3, 4])];
  expect(limitsThatHelp(['supply', 'capacity'], changes, 0)).toEqual(['capacity']);
  expect(limitsThatHelp(['supply', 'capacity'], changes, 1)).toEqual(['supply']);
  expect(limitsThatHelp(['several'], changes, 1)).toEqual([]);
});
