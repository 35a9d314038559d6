import { brokenRule } from '../check/rights/rules.ts';
import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { inSteps, type Steps } from '../steps.ts';

/** Lots that a destination could still use, of which no dose is left. */
export interface UsedUp {
  /** The largest first. */
  readonly lots: readonly number[];
  /** Who gives how much of them by the milestone, most first. */
  readonly users: readonly { readonly destination: number; readonly doses: number }[];
}

export const NOTHING_USED_UP: UsedUp = { lots: [], users: [] };

/**
 * The lots that may serve a destination in a week of milestone k that isn't full. Costs the lots times these weeks,
 * and a pass over the administrations.
 *
 * @param load doses in each cell that the milestone's proof counts.
 */
export function* findingUsedUp(
  model: Model,
  administrations: Administrations,
  load: Float64Array,
  k: number,
  destination: number,
): Steps<UsedUp> {
  const { weeks, lots, milestones } = model;
  const { count, capacity } = model.destinations;
  const open: number[] = [];
  for (let week = k === 0 ? 0 : milestones[k - 1]; week < milestones[k]; week++) {
    const cell = destination * weeks + week;
    if (load[cell] < capacity[cell]) open.push(week);
  }
  const mayServe = new Uint8Array(lots.count);
  yield* inSteps(lots.count, 1 + open.length, (first, end) => {
    for (let lot = first; lot < end; lot++) {
      if (open.some((week) => brokenRule(model, lot, destination, week) === undefined)) mayServe[lot] = 1;
    }
  });
  yield;
  const used = new Float64Array(count);
  for (let row = 0; row < administrations.count; row++) {
    if (mayServe[administrations.lot[row]] === 0) continue;
    if (administrations.week[row] < milestones[k])
      used[administrations.destination[row]] += administrations.doses[row];
  }
  const users = [...used.keys()].filter((d) => used[d] > 0).sort((a, b) => used[b] - used[a] || a - b);
  return {
    lots: [...mayServe.keys()]
      .filter((lot) => mayServe[lot] === 1)
      .sort((a, b) => lots.doses[b] - lots.doses[a] || a - b),
    users: users.map((d) => ({ destination: d, doses: used[d] })),
  };
}
