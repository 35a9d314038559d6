import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { brokenRules, ceiling, isDueBefore, size } from './definitions.ts';
import { type Permissions, permissions, Supply } from './supply.ts';

/** The best plan of a tiny model, found by trying every whole plan. */
export interface JudgedPlan {
  /** y, `[k * destinations + d]`. */
  readonly milestoneDoses: Float64Array;
  readonly floors: Float64Array;
  /** hi of each milestone, given the best doses of the earlier ones. */
  readonly highs: Float64Array;
  /** All that each milestone could choose, with some way of supplying it and the later floors. */
  readonly choices: readonly (readonly Choice[])[];
}

export interface Choice {
  /** The best y of earlier milestones, one for this milestone, and the later floors. */
  readonly y: Float64Array;
  readonly supply: Supply;
}

/**
 * Milestone by milestone, every whole y within its bounds for which the lots can supply the earlier milestones'
 * doses, y and the later floors together; of these the one with the leximin-greatest levels, at equal levels
 * the one whose doses are due first.
 */
export function bestPlan(model: Model): JudgedPlan {
  const count = model.destinations.count;
  const allowed = permissions(model);
  const floors = floorsByDefinition(model);
  const highs = new Float64Array(floors.length);
  const choices: Choice[][] = [];
  let best = floors;
  for (let k = 0; k < model.milestones.length; k++) {
    for (let d = 0; d < count; d++) highs[k * count + d] = high(model, k, d, best, floors);
    const start = supplyOf(model, allowed, best);
    if (start === undefined) throw new Error('the floors and the earlier milestones cannot be supplied');
    const all = everyChoice({ y: best, supply: start }, k, highs, count);
    best = all.reduce((a, b) => (isBetter(model, k, b.y, a.y) ? b : a)).y;
    choices.push(all);
  }
  return { milestoneDoses: best, floors, highs, choices };
}

/** Every whole y of milestone k from `start` up to `highs` that can be supplied. */
function everyChoice(start: Choice, k: number, highs: Float64Array, count: number): Choice[] {
  let choices = [start];
  for (let node = k * count; node < (k + 1) * count; node++) {
    choices = choices.flatMap((choice) => {
      const more = [choice];
      let last = choice;
      while (last.y[node] < highs[node]) {
        const supply = last.supply.copy();
        if (!supply.give(node)) break;
        last = { y: last.y.with(node, last.y[node] + 1), supply };
        more.push(last);
      }
      return more;
    });
  }
  return choices;
}

/** Doses of lots for all of y, or undefined where there aren't any. */
export function supplyOf(model: Model, allowed: Permissions, y: Float64Array): Supply | undefined {
  const supply = new Supply(model, allowed);
  for (let node = 0; node < y.length; node++) {
    for (let dose = 0; dose < y[node]; dose++) if (!supply.give(node)) return undefined;
  }
  return supply;
}

export function high(model: Model, k: number, d: number, y: Float64Array, floors: Float64Array): number {
  const count = model.destinations.count;
  let most = ceiling(model, d, model.policy.targetPer100Millionths);
  for (let j = 0; j < model.milestones.length; j++) {
    if (j < k) most -= y[j * count + d];
    if (j > k) most -= floors[j * count + d];
  }
  return Math.max(floors[k * count + d], most);
}

/** What each holder would give of its own lots alone, at most H in all, as many as can be by each milestone. */
export function floorsByDefinition(model: Model): Float64Array {
  const { destinations, lots, milestones, policy } = model;
  const count = destinations.count;
  const floors = new Float64Array(milestones.length * count);
  if (policy.sharing === 'pooled') return floors;
  for (let d = 0; d < count; d++) {
    const doses = lots.doses.map((q, lot) => (lots.holder[lot] === d ? q : 0));
    const alone: Model = { ...model, lots: { ...lots, doses } };
    const supply = new Supply(alone, permissions(alone));
    const most = ceiling(model, d, policy.holderTargetPer100Millionths);
    let given = 0;
    for (let k = 0; k < milestones.length; k++) {
      while (given < most && supply.give(k * count + d)) {
        given++;
        floors[k * count + d]++;
      }
    }
  }
  return floors;
}

/** Whether the levels after milestone k of y are leximin-greater than those of `other`. */
function isBetter(model: Model, k: number, y: Float64Array, other: Float64Array): boolean {
  const mine = sortedLevels(model, k, y);
  const theirs = sortedLevels(model, k, other);
  for (let i = 0; i < mine.length; i++) {
    const difference = mine[i].doses * theirs[i].size - theirs[i].doses * mine[i].size;
    if (difference !== 0) return difference > 0;
  }
  return isDueSooner(model, k, y, other);
}

function sortedLevels(model: Model, k: number, y: Float64Array): { doses: number; size: number }[] {
  const levels = Array.from({ length: model.destinations.count }, (_, d) => ({
    doses: dosesBy(model, k, d, y),
    size: size(model, d),
  }));
  return levels.sort((a, b) => a.doses * b.size - b.doses * a.size);
}

/** Handed out one at a time, each to the lowest: the plan whose first different dose is due before the other's. */
function isDueSooner(model: Model, k: number, y: Float64Array, other: Float64Array): boolean {
  const mine = dosesInOrder(model, k, y);
  const theirs = dosesInOrder(model, k, other);
  for (let i = 0; i < mine.length; i++) {
    if (mine[i].d === theirs[i].d) continue;
    return isDueBefore(model, mine[i].nth, mine[i].d, theirs[i].nth, theirs[i].d);
  }
  return false;
}

function dosesInOrder(model: Model, k: number, y: Float64Array): { nth: number; d: number }[] {
  const doses: { nth: number; d: number }[] = [];
  for (let d = 0; d < model.destinations.count; d++) {
    const all = dosesBy(model, k, d, y);
    for (let nth = all - y[k * model.destinations.count + d]; nth < all; nth++) doses.push({ nth, d });
  }
  return doses.sort((a, b) => (isDueBefore(model, a.nth, a.d, b.nth, b.d) ? -1 : 1));
}

/** Doses that d has had by the end of milestone k, those before the start included. */
export function dosesBy(model: Model, k: number, d: number, y: Float64Array): number {
  let doses = model.destinations.given[d];
  for (let j = 0; j <= k; j++) doses += y[j * model.destinations.count + d];
  return doses;
}

/** Whether rules 1 to 5, lots and capacities hold. */
export function isFeasible(model: Model, plan: Administrations): boolean {
  const left = model.lots.doses.slice();
  const room = model.destinations.capacity.slice();
  for (let row = 0; row < plan.count; row++) {
    if (brokenRules(model, plan.lot[row], plan.destination[row], plan.week[row]).length > 0) return false;
    left[plan.lot[row]] -= plan.doses[row];
    room[plan.destination[row] * model.weeks + plan.week[row]] -= plan.doses[row];
  }
  return left.every((doses) => doses >= 0) && room.every((doses) => doses >= 0);
}
