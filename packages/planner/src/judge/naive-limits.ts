import type { Model } from '../model.ts';
import { LIMITS, type Limit } from '../plan.ts';
import { dosesBy, floorsByDefinition, high, supplyOf } from './brute-force.ts';
import { brokenRules, isDueBefore, type Rule } from './definitions.ts';
import { type Permissions, permissions, type Supply } from './supply.ts';

/**
 * What keeps each destination from one dose more by each milestone, `[k * destinations + d]`, as a set of bits by
 * position in LIMITS: each single change of MODEL.md#limits is made, and supplying the dose is tried again.
 *
 * @param y the best plan's doses.
 */
export function naiveLimits(model: Model, y: Float64Array): Uint8Array {
  const count = model.destinations.count;
  const floors = floorsByDefinition(model);
  const allowed = permissions(model);
  const waived = Array.from({ length: count }, (_, d) => permissionsWithout(model, d));
  return Uint8Array.from(y, (doses, node) => {
    const k = Math.floor(node / count);
    const d = node % count;
    if (doses === high(model, k, d, y, floors)) return bit('ceiling');
    const supply = withoutThoseDueLater(model, k, d, y, floors, allowed);
    return oneDoseMore(model, k, d, supply, waived[d]) || bit('several');
  });
}

/** By rule, who may serve where d alone is excused from it. */
function permissionsWithout(model: Model, d: number): readonly (readonly [Rule & Limit, Permissions])[] {
  const rules = ['shelf_life', 'acceptance', 'earmark', 'holder'] satisfies (Rule & Limit)[];
  return rules.map((rule) => [rule, permissions(model, { rule, destination: d })]);
}

function oneDoseMore(
  model: Model,
  k: number,
  d: number,
  supply: Supply,
  waived: readonly (readonly [Rule & Limit, Permissions])[],
): number {
  const { destinations, lots, weeks } = model;
  const node = k * destinations.count + d;
  if (supply.canGive(node)) throw new Error('the plan is not the best');

  let found = 0;
  for (let lot = 0; lot < lots.count; lot++) {
    let mayServe = false;
    for (let week = 0; week < weeks; week++) mayServe ||= brokenRules(model, lot, d, week).length === 0;
    supply.left[lot]++;
    if (mayServe && supply.canGive(node)) found |= bit('supply');
    supply.left[lot]--;
  }
  for (let week = 0; week < weeks; week++) {
    supply.room[d * weeks + week]++;
    if (supply.canGive(node)) found |= bit('capacity');
    supply.room[d * weeks + week]--;
  }
  for (const [rule, allowed] of waived) if (supply.canGive(node, allowed)) found |= bit(rule);
  return found;
}

/**
 * Supplies what d may not take for one dose more in milestone k: the plan's doses of earlier milestones, later
 * floors, and of milestone k the doses due before d's next one, and floors.
 */
export function withoutThoseDueLater(
  model: Model,
  k: number,
  d: number,
  y: Float64Array,
  floors: Float64Array,
  allowed: Permissions,
): Supply {
  const supply = supplyOf(model, allowed, keepThoseDueBefore(model, k, d, y, floors));
  if (supply === undefined) throw new Error('the plan is not feasible');
  return supply;
}

function keepThoseDueBefore(
  model: Model,
  k: number,
  d: number,
  y: Float64Array,
  floors: Float64Array,
): Float64Array {
  const count = model.destinations.count;
  const next = dosesBy(model, k, d, y);
  return y.map((doses, node) => {
    const j = Math.floor(node / count);
    const other = node % count;
    if (j !== k) return j < k ? doses : floors[node];
    if (other === d) return doses;
    let kept = doses;
    const before = dosesBy(model, k, other, y) - doses;
    while (kept > floors[node] && !isDueBefore(model, before + kept - 1, other, next, d)) kept--;
    return kept;
  });
}

function bit(limit: Limit): number {
  return 1 << LIMITS.indexOf(limit);
}
