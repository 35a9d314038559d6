import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../judge/definitions.ts';
import { crowdedModel, tinyModel } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { cases } from '../../testing/cases.ts';
import { has } from './pool-sets.ts';
import { type Rights, rights } from './rights.ts';
import { brokenRule } from './rules.ts';

const models = [
  ...Array.from({ length: cases(500) }, (_, seed) => tinyModel(seed)),
  ...Array.from({ length: cases(30) }, (_, seed) => crowdedModel(seed)),
];

describe('rights', () => {
  it('let a lot serve a destination in a week where no rule is broken, and nowhere else', () => {
    for (const model of models) {
      const right = rights(model);
      forEachUse(model, (lot, d, week) => {
        const allowed = brokenRules(model, lot, d, week).length === 0;
        expect(mayServe(right, model.weeks, lot, d, week)).toBe(allowed);
      });
    }
  });

  it('merge alike lots and destinations', () => {
    for (const model of models) {
      const { pools, groups, classes } = rights(model);
      const alike = new Set(Array.from({ length: model.lots.count }, (_, lot) => usesOf(model, lot)));
      expect(classes.count).toBeGreaterThanOrEqual(alike.size);
      expect(classes.count).toBeLessThanOrEqual(model.lots.count);
      expect(Math.max(...pools.of)).toBe(pools.count - 1);
      expect(groups.members.items).toHaveLength(model.destinations.count);
    }
    const crowds = models.slice(-cases(30)).map(rights);
    expect(crowds.filter(({ pools }) => pools.count > 32).length).toBeGreaterThan(crowds.length / 3);
    const merged = crowds.filter(({ classes }) => classes.count < classes.of.length);
    expect(merged.length).toBeGreaterThan(crowds.length / 3);
  });
});

describe('brokenRule', () => {
  it('is the first rule that is broken', () => {
    for (const model of models.slice(0, cases(300))) {
      forEachUse(model, (lot, d, week) => {
        expect(brokenRule(model, lot, d, week)).toBe(brokenRules(model, lot, d, week)[0]);
      });
    }
  });
});

function forEachUse(model: Model, visit: (lot: number, d: number, week: number) => void): void {
  for (let lot = 0; lot < model.lots.count; lot++) {
    for (let d = 0; d < model.destinations.count; d++) {
      for (let week = 0; week < model.weeks; week++) visit(lot, d, week);
    }
  }
}

function usesOf(model: Model, lot: number): string {
  const uses: string[] = [];
  for (let d = 0; d < model.destinations.count; d++) {
    for (let week = 0; week < model.weeks; week++) {
      if (brokenRules(model, lot, d, week).length === 0) uses.push(`${d} ${week}`);
    }
  }
  return uses.join();
}

function mayServe(
  { groups, sets, classes }: Rights,
  weeks: number,
  lot: number,
  d: number,
  week: number,
): boolean {
  const c = classes.of[lot];
  const pool = classes.pool[c];
  const group = groups.of[d];
  const byPool =
    classes.shared[c] === 1 &&
    has(sets.admitted, group * sets.words, pool) &&
    has(sets.timely, (groups.lead[group] * weeks + week) * sets.words, pool);
  const held = classes.held.items.subarray(classes.held.start[d], classes.held.start[d + 1]);
  return byPool || (held.includes(c) && week >= classes.ownFirst[c] && week <= classes.ownLast[c]);
}
