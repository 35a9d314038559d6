import type { Model } from '../model.ts';

/**
 * The definitions of MODEL.md, one dose, one lot, one destination and one week at a time, as plainly as
 * they stand there. Slow, and sharing nothing with the solver or the checker, so that both can be judged by it.
 */

export type Rule = 'acceptance' | 'earmark' | 'window' | 'shelf_life' | 'holder';

export function brokenRules(model: Model, lot: number, d: number, week: number): Rule[] {
  const { lots, products, earmarks, destinations, policy } = model;
  const b = lots.firstWeek[lot];
  const a = Math.max(0, b);
  const e = lots.lastWeek[lot];
  const lead = destinations.leadWeeks[d];
  const isHolder = lots.holder[lot] === d;
  const first = isHolder ? Math.max(0, b + lead) : a + lead;
  const broken: Rule[] = [];
  if (model.acceptance[d * products.count + lots.product[lot]] === 0) broken.push('acceptance');
  if (lots.earmark[lot] >= 0 && !earmarks[lots.earmark[lot]].includes(d)) broken.push('earmark');
  if (week < first || week > Math.min(e, model.weeks - 1)) broken.push('window');
  if (!isHolder && e - (a + lead) + 1 < policy.shelfLifeOnArrivalWeeks) broken.push('shelf_life');
  if (policy.sharing === 'own' && lots.holder[lot] >= 0 && !isHolder) broken.push('holder');
  return broken;
}

/** Milestone that a week belongs to. */
export function milestoneOf(model: Model, week: number): number {
  return model.milestones.findIndex((end) => week < end);
}

/** c in millionths of a person; exact for tiny models. */
export function size(model: Model, d: number): number {
  return model.destinations.weightMillionths[d] * model.destinations.population[d];
}

/** D and H; exact for tiny models. */
export function ceiling(model: Model, d: number, targetPer100Millionths: number): number {
  const whole = Math.floor((targetPer100Millionths * model.destinations.population[d]) / 100_000_000);
  return Math.max(0, whole - model.destinations.given[d]);
}

/** Whether the dose of `a` after its first `dosesA` is due before the dose of `b` after its first `dosesB`. */
export function isDueBefore(model: Model, dosesA: number, a: number, dosesB: number, b: number): boolean {
  const left = dosesA * size(model, b);
  const right = dosesB * size(model, a);
  if (left !== right) return left < right;
  if (size(model, a) !== size(model, b)) return size(model, a) < size(model, b);
  return a < b;
}
