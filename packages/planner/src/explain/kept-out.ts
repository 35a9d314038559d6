import { lotsLeft } from '../check/doses/counted.ts';
import type { Tally } from '../check/doses/tally.ts';
import type { Rights } from '../check/rights/rights.ts';
import { accepts, earmarkAllows, firstUse, freshEnough, lastUse, sharedWith } from '../check/rights/rules.ts';
import type { Model } from '../model.ts';
import type { Excusable } from './excused.ts';
import type { Reachable } from './reachable.ts';

/** Lots that one rule alone keeps from a destination. */
export interface KeptOut {
  readonly rule: Excusable;
  /** Those that have doses left, the most first; then those that a source could use others for. */
  readonly lots: readonly number[];
  /** Doses of theirs that are left in the milestone's proof. */
  readonly left: number;
}

/** @param sources what the destination's sources can pass to at milestone k. */
export function lotsKeptOut(
  model: Model,
  { classes }: Rights,
  sums: Tally,
  sources: Reachable,
  k: number,
  rule: Excusable,
  destination: number,
): KeptOut {
  const lots: number[] = [];
  for (let lot = 0; lot < model.lots.count; lot++) {
    if (sources.classes[classes.of[lot]] === 0) continue;
    if (isTimely(model, lot, destination) && isOnlyRule(rule, model, lot, destination)) lots.push(lot);
  }
  const left = lotsLeft(model, sums, k);
  lots.sort((a, b) => left[b] - left[a] || a - b);
  return { rule, lots, left: lots.reduce((sum, lot) => sum + left[lot], 0) };
}

function isTimely(model: Model, lot: number, destination: number): boolean {
  return firstUse(model, lot, destination) <= lastUse(model, lot);
}

function isOnlyRule(rule: Excusable, model: Model, lot: number, destination: number): boolean {
  const kept: Record<Excusable, boolean> = {
    acceptance: accepts(model, lot, destination),
    earmark: earmarkAllows(model, lot, destination),
    shelf_life: freshEnough(model, lot, destination),
    holder: sharedWith(model, lot, destination),
  };
  return Object.entries(kept).every(([name, keeps]) => keeps !== (name === rule));
}

/** The first week in which any lot may be given in a destination; undefined where none may. */
export function firstThere(model: Model, destination: number): number | undefined {
  let first: number | undefined;
  for (let lot = 0; lot < model.lots.count; lot++) {
    if (!accepts(model, lot, destination) || !earmarkAllows(model, lot, destination)) continue;
    if (!freshEnough(model, lot, destination) || !sharedWith(model, lot, destination)) continue;
    const week = firstUse(model, lot, destination);
    if (week <= lastUse(model, lot) && (first === undefined || week < first)) first = week;
  }
  return first;
}
